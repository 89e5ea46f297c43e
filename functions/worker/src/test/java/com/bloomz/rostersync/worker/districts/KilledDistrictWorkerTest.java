package com.bloomz.rostersync.worker.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.aws.NightMessages;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.ShortVisibilityTimeout;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictClaims.Claiming;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.districts.DistrictOutcome;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import com.bloomz.rostersync.nights.testing.InMemoryDistrictClaims;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A district whose worker was killed has another one within a quarter of an hour (A 3). */
final class KilledDistrictWorkerTest {
  private static final Instant START = Instant.parse("2026-11-30T07:00:00Z");
  private static final Duration TIMEOUT = Duration.ofMinutes(15);
  private static final Duration VISIBILITY = Duration.ofMinutes(90);
  private static final DistrictNight NIGHT =
      new DistrictNight(
          new CleverId("d-1"), new Night(ZoneId.of("America/Chicago"), LocalDate.of(2026, 11, 30)));

  /** What ends a process. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The worker has finished the night and not said so to the queue. */
  private static final int FINISHED = 4;

  private final DistrictClaims claims = new InMemoryDistrictClaims();
  private final List<Instant> received = new ArrayList<>();
  private final List<DistrictOutcome> outcomes = new ArrayList<>();
  private Instant now = START;
  private Instant invoked = START;
  private Instant visible = START;
  private Duration takes = Duration.ZERO;
  private int steps;
  private int killedAt;

  private final Batch batch =
      new Batch(
          new ShortVisibilityTimeout(
              new DistrictMessageHandler(
                  (night, _, time) -> attempt(night, time.left()), (_, _) -> {}, this::timeLeft, 5),
              this::comeBack,
              this::timeLeft),
          this::comeBack,
          new Random(1));

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 14", "2, 0", "2, 14", "3, 3", "3, 14", "4, 0", "4, 14"})
  @DisplayName("A 3: a district's killed worker is followed by another within 16 minutes")
  void aKilledWorkerIsFollowedByAnother(int step, int minutes) {
    killedAt = step;
    receive(Duration.ofMinutes(minutes));
    int before = received.size();
    while (outcomes.isEmpty()) {
      now = visible;
      receive(Duration.ZERO);
    }

    assertThat(received.get(before)).isBefore(START.plus(Duration.ofMinutes(16)));
    assertThat(received).hasSize(2);
    assertThat(outcomes.getFirst())
        .isInstanceOf(
            step == FINISHED ? DistrictOutcome.NothingToDo.class : DistrictOutcome.Done.class);
  }

  private void receive(Duration lasting) {
    invoked = now;
    visible = now.plus(VISIBILITY);
    received.add(now);
    var message = new SQSMessage();
    message.setMessageId("m-1");
    message.setReceiptHandle("r-" + received.size());
    message.setBody(NightMessages.write(NIGHT));
    message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(received.size())));
    takes = lasting;
    try {
      var unused = batch.run(List.of(message));
    } catch (Killed e) {
      killedAt = 0;
    }
  }

  private DistrictOutcome attempt(DistrictNight night, Duration left) {
    step();
    Claiming claiming = claims.claim(night, now, now.plus(left));
    step();
    DistrictOutcome outcome =
        switch (claiming) {
          case Claiming.Claimed(long epoch) -> {
            now = now.plus(takes);
            step();
            claims.finish(night, epoch);
            yield new DistrictOutcome.Done(new Tally(0, 1, 0, Traffic.NONE));
          }
          case Claiming.Busy _ -> new DistrictOutcome.Busy();
          case Claiming.Done _ -> new DistrictOutcome.NothingToDo();
        };
    step();
    outcomes.add(outcome);
    return outcome;
  }

  private void step() {
    steps++;
    if (steps == killedAt) {
      throw new Killed();
    }
  }

  private Duration timeLeft() {
    return TIMEOUT.minus(Duration.between(invoked, now));
  }

  private void comeBack(String receipt, Duration after) {
    visible = now.plus(after);
  }
}
