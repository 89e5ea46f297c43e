package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue.Sent;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.CleverOutage;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** A 2: a night is put off while Clever is away or too much waits, and goes on afterward. */
final class PacedDistrictsTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final CleverId NEIGHBOR = new CleverId("d-2");
  private static final DistrictOutcome FAILED =
      new DistrictOutcome.TryAgain(FailureCause.CLEVER_UNREACHABLE);

  private final NightlyDistrict district = new NightlyDistrict(20);
  private final CleverOutage outage = new CleverOutage();

  private DistrictOutcome attempt() {
    return attempt(NightlyDistrict.DISTRICT);
  }

  private DistrictOutcome attempt(CleverId of) {
    var night = new DistrictNight(of, district.night().night());
    return new PacedDistricts(district.imports(), district.queue, outage, () -> district.now)
        .run(night, false, () -> QUARTER);
  }

  private void fails(int times) {
    for (int i = 0; i < times; i++) {
      district.clever.stop(
          new Fetched.Retry(FailureCause.CLEVER_UNREACHABLE, InMemoryDistrictSource.TRAFFIC));
    }
  }

  private void passes(Duration time) {
    district.now = district.now.plus(time);
  }

  @Test
  void anOutageCostsTwoAttemptsAndThenOneAMinute() {
    district.neighbor(NEIGHBOR);
    fails(3);

    assertThat(attempt()).isEqualTo(FAILED);
    assertThat(attempt(NEIGHBOR)).isEqualTo(FAILED);
    for (int i = 0; i < 30; i++) {
      assertThat(attempt()).isEqualTo(new DistrictOutcome.Later(QUARTER));
    }
    passes(Duration.ofMinutes(1));
    assertThat(attempt(NEIGHBOR)).isEqualTo(FAILED);
    assertThat(attempt(NEIGHBOR)).isEqualTo(new DistrictOutcome.Later(QUARTER));
    assertThat(district.clever.asked()).hasSize(3);
  }

  @Test
  void oneDistrictThatFailsAgainAndAgainPutsNoOtherOff() {
    district.neighbor(NEIGHBOR);
    fails(4);
    for (int i = 0; i < 4; i++) {
      assertThat(attempt()).isEqualTo(FAILED);
    }
    assertThat(attempt(NEIGHBOR)).isInstanceOf(DistrictOutcome.Done.class);
  }

  @Test
  void oneThatSucceedsEndsTheOutage() {
    anOutageCostsTwoAttemptsAndThenOneAMinute();
    passes(Duration.ofMinutes(1));

    assertThat(attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(outage.until(district.now)).isEmpty();
  }

  private void fillTheQueue() {
    InMemoryImportQueue full = new InMemoryImportQueue(() -> district.now);
    for (int i = 0; i <= PacedDistricts.MOST_WAITING; i++) {
      full.send(new SchoolId("other-" + i), Trigger.NIGHTLY, Duration.ZERO);
    }
    district.queue = full;
  }

  /** What is kept of it grows too old in two hours: the whole walk would be read anew. */
  @Test
  void goesOnWithADistrictThatWasReadInPartWhateverWaits() {
    TimeLeft first = () -> district.clever.pages().size() < 7 ? QUARTER : Duration.ofSeconds(40);
    assertThat(district.attempt(false, first)).isInstanceOf(DistrictOutcome.GoesOn.class);
    fillTheQueue();

    assertThat(attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.clever.pages()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void waitsWhileTooManyImportsDo() {
    fillTheQueue();

    assertThat(attempt()).isEqualTo(new DistrictOutcome.Later(Duration.ofMinutes(5)));
    assertThat(district.clever.asked()).isEmpty();
  }

  @Test
  void aQueueThatDoesNotSayItKeepsNobodyFromWorking() {
    district.queue.breakDown();
    var unused = attempt();
    assertThat(district.clever.asked()).hasSize(1);
  }

  @Test
  void theNightEndsAllTheSame() {
    Instant end = district.night().night().end();
    outage.noteFailure(NightlyDistrict.DISTRICT, FailureCause.CLEVER_ERROR, end);
    outage.noteFailure(NEIGHBOR, FailureCause.CLEVER_ERROR, end);
    DistrictOutcome outcome =
        new PacedDistricts(district.imports(), district.queue, outage, this::afterTheNight)
            .run(district.night(), false, () -> QUARTER);
    assertThat(outcome).isNotInstanceOf(DistrictOutcome.Later.class);
  }

  private Instant afterTheNight() {
    return district.night().night().end().plusSeconds(1);
  }

  @Test
  void itsImportsAreSeenOneAfterAnother() {
    district.spacing = Duration.ofSeconds(2);
    assertThat(attempt()).isInstanceOf(DistrictOutcome.Done.class);

    assertThat(district.queue.visible()).hasSize(5);
    assertThat(district.queue.sent().stream().map(Sent::visible).max(Comparator.naturalOrder()))
        .hasValue(district.now.plusSeconds(30));
  }
}
