package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.Sending;
import com.bloomz.rostersync.messages.Sending.Refusal;
import com.bloomz.rostersync.messages.testing.Mails;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WatchTest {
  private static final Sending ACCEPTED = new Sending.Accepted("m-1");
  private static final Sending REFUSED = new Sending.Refused(Refusal.MESSAGE, "BadRequest");
  private static final Sending THROTTLED = new Sending.Throttled("TooManyRequests");
  private static final Sending UNKNOWN = new Sending.Unknown("InternalFailure");

  private final Watch watch = new Watch("SES");

  @ParameterizedTest
  @MethodSource("faults")
  void tellsTheLogTheCodeOfAFaultAndNothingOfThePerson(Sending sending, String line) {
    assertThat(logged(sending)).isEqualTo("WARN Watch - " + line + System.lineSeparator());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(REFUSED, "SES refused a message: Refused[reason=MESSAGE, code=BadRequest]"),
        Arguments.of(THROTTLED, "SES did not confirm a message: Throttled[code=TooManyRequests]"),
        Arguments.of(UNKNOWN, "SES did not confirm a message: Unknown[code=InternalFailure]"));
  }

  @Test
  void tellsNothingOfAMessageThatWasTakenOn() {
    assertThat(logged(ACCEPTED)).isEmpty();
  }

  @Test
  void threeUnknownOutcomesInARowMeanThatItIsDown() {
    send(UNKNOWN, UNKNOWN);
    assertThat(watch.isDown()).isFalse();
    send(UNKNOWN);
    assertThat(watch.isDown()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anyAnswerBetweenThemMeansThatItIsUp(Sending answer) {
    send(UNKNOWN, UNKNOWN, answer, UNKNOWN, UNKNOWN);
    assertThat(watch.isDown()).isFalse();
  }

  static Stream<Sending> answers() {
    return Stream.of(ACCEPTED, REFUSED, THROTTLED);
  }

  @Test
  void oneMoreMessageTellsWhetherItIsUpAgain() {
    send(UNKNOWN, UNKNOWN, UNKNOWN);
    watch.tryAgain();
    assertThat(watch.isDown()).isFalse();
    send(UNKNOWN);
    assertThat(watch.isDown()).isTrue();
    watch.tryAgain();
    send(ACCEPTED, UNKNOWN, UNKNOWN);
    assertThat(watch.isDown()).isFalse();
  }

  private void send(Sending... outcomes) {
    for (Sending outcome : outcomes) {
      assertThat(watch.mails(_ -> outcome).send(Mails.plain("ana@example.com"))).isEqualTo(outcome);
    }
  }

  private String logged(Sending sending) {
    PrintStream before = System.out;
    var log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      send(sending);
    } finally {
      System.setOut(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }
}
