package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.testing.SampleMails;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderHealthTest {
  private static final SendResult ACCEPTED = new SendResult.Accepted("m-1");
  private static final SendResult REFUSED = new SendResult.Refused(Refusal.MESSAGE, "BadRequest");
  private static final SendResult THROTTLED = new SendResult.Throttled("TooManyRequests");
  private static final SendResult UNKNOWN = new SendResult.Unknown("InternalFailure");

  private final ProviderHealth watch = new ProviderHealth("SES");

  @ParameterizedTest
  @MethodSource("faults")
  void tellsTheLogTheCodeOfAFaultAndNothingOfThePerson(SendResult sending, String line) {
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
  void anyAnswerBetweenThemMeansThatItIsUp(SendResult answer) {
    send(UNKNOWN, UNKNOWN, answer, UNKNOWN, UNKNOWN);
    assertThat(watch.isDown()).isFalse();
  }

  static Stream<SendResult> answers() {
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

  private void send(SendResult... outcomes) {
    for (SendResult outcome : outcomes) {
      assertThat(watch.mails(_ -> outcome).send(SampleMails.plain("ana@example.com")))
          .isEqualTo(outcome);
    }
  }

  private String logged(SendResult sending) {
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
