package com.bloomz.rostersync.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.nights.testing.InMemoryDispatchMarks;
import com.bloomz.rostersync.nights.testing.InMemoryDistrictClaims;
import com.bloomz.rostersync.nights.testing.InMemoryScheduledSchools;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A 1: each district once a night, however often the rule fires and whatever breaks. */
final class DispatchingTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final TimeLeft ENOUGH = () -> Duration.ofMinutes(5);

  private final InMemorySchoolStore store = new InMemorySchoolStore();
  private final InMemoryDistrictClaims claims = new InMemoryDistrictClaims();
  private final Deque<ShardPosition> asked = new ArrayDeque<>();
  private final List<DistrictNight> sent = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-30T00:00:00Z");
  private boolean done = true;
  private int sendsUntilFault = Integer.MAX_VALUE;
  private final Dispatching dispatching =
      new Dispatching(
          new Dispatching.Ports(
              new InMemoryScheduledSchools(store),
              new InMemoryDispatchMarks(),
              claims,
              asked::addAll,
              this::send),
          () -> now);

  private void send(List<DistrictNight> districts, Duration delay) {
    assertThat(delay).isZero();
    if (sendsUntilFault-- == 0) {
      throw new QueueException("the queue is away", new IllegalStateException("away"));
    }
    sent.addAll(districts);
    if (done) {
      districts.forEach(this::finish);
    }
  }

  private void finish(DistrictNight night) {
    var claimed = (DistrictClaims.Claiming.Claimed) claims.claim(night, now, now.plusSeconds(60));
    claims.finish(night, claimed.epoch());
  }

  @Test
  void aDayOfFiringsSendsEachDistrictOnceInItsOwnNight() {
    fill(CHICAGO, 40);
    fill(NEW_YORK, 25);
    List<Instant> times = new ArrayList<>();
    for (int quarter = 0; quarter < 96; quarter++) {
      int before = sent.size();
      fire(ENOUGH);
      if (sent.size() > before) {
        times.add(now);
      }
      now = now.plus(Duration.ofMinutes(15));
    }

    assertThat(sent).hasSize(65).doesNotHaveDuplicates();
    assertThat(times)
        .containsExactly(
            Instant.parse("2026-11-30T06:00:00Z"), Instant.parse("2026-11-30T07:00:00Z"));
    assertThat(sent).allMatch(each -> each.night().date().toString().equals("2026-11-30"));
  }

  @Test
  @DisplayName("A 2: what is not done an hour after its night is sent once more, whatever failed")
  void sendsWhatANightLeftUndone() {
    fill(CHICAGO, 20);
    fill(NEW_YORK, 10);
    done = false;
    now = Instant.parse("2026-11-30T07:00:00Z");
    fire(ENOUGH);
    List<DistrictNight> undone = sent.subList(0, 7).stream().toList();
    sent.stream().skip(7).forEach(this::finish);
    sent.clear();

    now = Instant.parse("2026-11-30T09:45:00Z");
    fire(ENOUGH);
    assertThat(sent).isEmpty();
    now = Instant.parse("2026-11-30T12:00:00Z");
    fire(ENOUGH);
    now = Instant.parse("2026-11-30T12:15:00Z");
    fire(ENOUGH);
    assertThat(sent).containsExactlyInAnyOrderElementsOf(undone);
  }

  @Test
  @DisplayName("A 2: a night in which the rule never fired is sent when it is over")
  void sendsANightThatWasNeverBegun() {
    fill(CHICAGO, 20);
    now = Instant.parse("2026-11-29T07:00:00Z");
    fire(ENOUGH);
    sent.clear();
    now = Instant.parse("2026-11-30T12:00:00Z");
    fire(() -> Duration.ofSeconds(5));
    assertThat(sent).isEmpty();
    sendsUntilFault = 3;
    Dispatching.start(asked::addAll);
    assertThatThrownBy(() -> readAll(ENOUGH)).isInstanceOf(QueueException.class);
    asked.clear();
    fire(ENOUGH);

    assertThat(new HashSet<>(sent)).hasSize(20);
    assertThat(sent).allMatch(each -> each.night().date().toString().equals("2026-11-30"));
  }

  @Test
  void sendsNoNightOfATimeBeforeItWasInUse() {
    fill(CHICAGO, 20);
    now = Instant.parse("2026-11-30T12:00:00Z");
    fire(ENOUGH);
    assertThat(sent).isEmpty();
  }

  @Test
  void theNextNightIsDispatchedAgain() {
    fill(CHICAGO, 10);
    now = Instant.parse("2026-11-30T07:00:00Z");
    fire(ENOUGH);
    now = Instant.parse("2026-12-01T07:00:00Z");
    fire(ENOUGH);

    assertThat(sent).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhereItsTimeRanOut() {
    fill(CHICAGO, 40);
    now = Instant.parse("2026-11-30T07:00:00Z");
    // Enough for one page after another, each in an invocation of its own.
    var calls = new int[1];
    fire(() -> calls[0]++ % 2 == 0 ? Duration.ofSeconds(60) : Duration.ofSeconds(5));

    assertThat(new HashSet<>(sent)).hasSize(40);
    assertThat(sent).hasSize(40);
  }

  @Test
  void asksToGoOnRatherThanBeginWithoutTime() {
    fill(CHICAGO, 3);
    now = Instant.parse("2026-11-30T07:00:00Z");
    Dispatching.start(asked::addAll);
    ShardPosition first = asked.stream().filter(this::hasSchools).findFirst().orElseThrow();
    asked.clear();

    assertThat(dispatching.readOn(first, () -> Duration.ofSeconds(3)).goesOn()).isTrue();
    assertThat(sent).isEmpty();
    assertThat(asked).containsExactly(new ShardPosition(first.shard(), CHICAGO, null));
  }

  @Test
  void whatAFaultLeftOutComesWithTheNextFiring() {
    fill(CHICAGO, 40);
    now = Instant.parse("2026-11-30T07:00:00Z");
    sendsUntilFault = 3;
    Dispatching.start(asked::addAll);
    assertThatThrownBy(() -> readAll(ENOUGH)).isInstanceOf(QueueException.class);
    asked.clear();
    now = now.plus(Duration.ofMinutes(15));
    fire(ENOUGH);

    assertThat(new HashSet<>(sent)).hasSize(40);
    assertThat(sent).doesNotHaveDuplicates();
  }

  @Test
  void aDistrictOfManySchoolsIsOneDistrict() {
    done = false;
    for (int i = 0; i < 1_200; i++) {
      NightSchools.save(store, NightSchools.scheduled("s-" + i, "giant", CHICAGO));
    }
    now = Instant.parse("2026-11-30T07:00:00Z");
    fire(ENOUGH);

    assertThat(Set.copyOf(sent)).hasSize(1);
    // One message for each page of 500: the night is claimed once.
    assertThat(sent).hasSize(3);
  }

  private boolean hasSchools(ShardPosition position) {
    return new InMemoryScheduledSchools(store).nextZone(position.shard(), null).isPresent();
  }

  private void fill(ZoneId zone, int districts) {
    for (int i = 0; i < districts; i++) {
      String district = zone.getId() + i;
      NightSchools.save(store, NightSchools.scheduled("s1-" + district, district, zone));
      NightSchools.save(store, NightSchools.scheduled("s2-" + district, district, zone));
    }
  }

  private void fire(TimeLeft time) {
    Dispatching.start(asked::addAll);
    readAll(time);
  }

  private void readAll(TimeLeft time) {
    while (!asked.isEmpty()) {
      var unused = dispatching.readOn(asked.remove(), time);
    }
  }
}
