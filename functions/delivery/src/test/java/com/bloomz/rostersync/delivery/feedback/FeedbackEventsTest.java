package com.bloomz.rostersync.delivery.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.delivery.feedback.FeedbackEvents.NoFeedback;
import com.bloomz.rostersync.delivery.feedback.FeedbackEvents.ProviderEvent;
import com.bloomz.rostersync.invitations.Feedback;
import com.bloomz.rostersync.invitations.Feedback.About;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackEventsTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-24T07:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-24T06:10:00Z");
  private static final About ABOUT = new About(new SchoolId("s 1"), new MemberId("m-1"), 2);
  private static final String BOUNCE =
      """
      {"source":"aws.ses","detail-type":"Email Bounced","detail":{"eventType":"Bounce",
       "mail":{"messageId":"id-1","destination":["a@b.example"],"tags":{"school":["s_201"],"person":["m-1"],"round":["2"]}},
       "bounce":{"bounceType":"Permanent","timestamp":"2026-11-24T06:10:00Z",
        "bouncedRecipients":[{"emailAddress":"forwarded@c.example"}]}}}\
      """;

  @Test
  void aBounceIsOfTheAddressThatWeWroteToWhoeverItWasForwardedTo() {
    assertThat(told(BOUNCE))
        .containsExactly(new Feedback.Bounced(ABOUT, "id-1", new Email("a@b.example"), true, AT));
  }

  @Test
  void aDomainInOtherScriptsIsTheSameAddress() {
    assertThat(told(BOUNCE.replace("a@b.example", "a@xn--schle-mva.example")))
        .first()
        .extracting(each -> ((Feedback.Bounced) each).to())
        .isEqualTo(new Email("a@schüle.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transient", "Undetermined"})
  void aBounceThatMayPassIsNotPermanent(String type) {
    assertThat(told(BOUNCE.replace("Permanent", type)))
        .hasSize(1)
        .allMatch(each -> each instanceof Feedback.Bounced bounced && !bounced.permanent());
  }

  @Test
  void aStatusMailHasNoRound() {
    assertThat(told(BOUNCE.replace("[\"2\"]", "[\"20261123T203725Z-4f9a\"]")))
        .first()
        .extracting(each -> ((Feedback.Bounced) each).about().round())
        .isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"school\" | \"other\"",
        "\"person\":[\"m-1\"] | \"person\":[]",
        "\"Bounce\" | \"Open\"",
        "destination | receivers"
      })
  void whatIsNotOfOursTellsNothing(String right, String other) {
    String event = BOUNCE.replace(right, other);
    assertThat(event).isNotEqualTo(BOUNCE);
    assertThat(told(event)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"STOP", "stop", "' Stop. '", "Alto", "UNSUBSCRIBE", "cancel!"})
  void stopIsStopInAnyWriting(String answer) {
    assertThat(told(answer(answer)))
        .containsExactly(new Feedback.Stopped(new Phone("+12125550123"), RECEIVED));
  }

  @Test
  void startIsStart() {
    assertThat(told(answer("Start")))
        .containsExactly(new Feedback.Started(new Phone("+12125550123"), RECEIVED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Who is this?", "Do not stop", "stopping by at noon"})
  void anyOtherAnswerTellsNothing(String answer) {
    assertThat(told(answer(answer))).isEmpty();
  }

  @Test
  void anAnswerInTheWrappingOfSnsHasItsTime() {
    String wrapped =
        "{\"Type\":\"Notification\",\"Timestamp\":\"2026-11-24T06:10:00Z\",\"Message\":\""
            + answer("STOP").replace("\"", "\\\"")
            + "\"}";
    assertThat(told(wrapped)).containsExactly(new Feedback.Stopped(new Phone("+12125550123"), AT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "7",
        "{}",
        "{\"source\":\"aws.ses\"}",
        "{\"Type\":\"Notification\",\"Message\":\"x\"}",
        "{\"Type\":\"Notification\"}",
        "{\"originationNumber\":7,\"messageBody\":\"STOP\"}"
      })
  void whatIsNoFeedbackIsNotRead(String body) {
    assertThat(FeedbackEvents.read(body, RECEIVED)).isEqualTo(new NoFeedback());
  }

  private static List<Feedback> told(String body) {
    assertThat(FeedbackEvents.read(body, RECEIVED)).isInstanceOf(ProviderEvent.class);
    return ((ProviderEvent) FeedbackEvents.read(body, RECEIVED)).feedback();
  }

  private static String answer(String text) {
    return "{\"originationNumber\":\"+12125550123\",\"messageBody\":\"" + text + "\"}";
  }
}
