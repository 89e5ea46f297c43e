package com.bloomz.rostersync.worker.districts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.districts.DistrictOutcome;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A message stays on the queue exactly as long as something is left to do for its district. */
final class DistrictMessageHandlerTest {
  private static final QueueEvents EVENTS = QueueEvents.of("districts");
  private static final Tally TALLY = new Tally(3, 1, 0, Traffic.NONE);
  private static final DistrictNight NIGHT =
      new DistrictNight(
          new CleverId("4fd43cc56d11340000000005"),
          new Night(ZoneId.of("America/Chicago"), LocalDate.of(2026, 11, 30)));

  private final List<DistrictNight> attempted = new ArrayList<>();
  private final List<Boolean> lasts = new ArrayList<>();
  private final List<DistrictNight> sent = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private DistrictOutcome outcome = new DistrictOutcome.Done(TALLY);
  private final Batch batch =
      new Batch(
          new DistrictMessageHandler(
              (night, last, time) -> {
                attempted.add(night);
                lasts.add(last);
                return outcome;
              },
              (districts, delay) -> {
                sent.addAll(districts);
                delays.add(delay);
              },
              () -> Duration.ofMinutes(15),
              5));

  @Test
  void worksOnTheDistrictThatTheMessageNames() throws IOException {
    assertThat(stays("night")).isFalse();
    assertThat(stays("last-attempt")).isFalse();

    assertThat(attempted).containsExactly(NIGHT, NIGHT);
    assertThat(lasts).containsExactly(false, true);
  }

  @Test
  void aMessageThatCannotBeReadWaitsForAPerson() throws IOException {
    assertThat(stays("bad-body")).isTrue();
    assertThat(attempted).isEmpty();
  }

  @Test
  void whatIsLeftGoesOnByAnotherMessage() throws IOException {
    outcome = new DistrictOutcome.GoesOn(TALLY);

    assertThat(stays("night")).isFalse();
    assertThat(sent).containsExactly(NIGHT);
    assertThat(delays).containsExactly(Duration.ZERO);
  }

  @Test
  void whatIsPutOffIsANewMessageThatCountsAsNoFailure() throws IOException {
    outcome = new DistrictOutcome.Later(Duration.ofMinutes(15));

    assertThat(stays("last-attempt")).isFalse();
    assertThat(sent).containsExactly(NIGHT);
    assertThat(delays).containsExactly(Duration.ofMinutes(15));
  }

  @Test
  void theQueueBringsBackWhatFailed() throws IOException {
    outcome = new DistrictOutcome.TryAgain(FailureCause.CLEVER_ERROR);
    assertThat(stays("night")).isTrue();
    outcome = new DistrictOutcome.Busy();
    assertThat(stays("night")).isTrue();
    outcome = new DistrictOutcome.NothingToDo();
    assertThat(stays("night")).isFalse();
  }

  @Test
  void theFunctionDoesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new DistrictWorker(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DISTRICT_QUEUE_URL");
  }

  private boolean stays(String event) throws IOException {
    return !batch.run(EVENTS.event(event).getRecords()).getBatchItemFailures().isEmpty();
  }
}
