package com.bloomz.rostersync.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.delivery.sending.ScriptedAws.Answer;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.roster.Phone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class SnsTextSenderTest {
  @ParameterizedTest
  @CsvSource({
    "429, Throttled",
    "400, Throttling",
    "400, ThrottlingException",
    "403, AuthorizationError",
    "403, InvalidClientTokenId"
  })
  void notNowIsThrottled(int status, String code) {
    assertThat(sendingAfter(Answer.xml(status, code, "x")))
        .isEqualTo(new SendResult.Throttled(code));
  }

  @ParameterizedTest
  @CsvSource({
    "InvalidParameter, Invalid parameter: PhoneNumber Reason: +1 is not valid to publish to,"
        + " BAD_ADDRESS",
    "InvalidParameter, Invalid parameter: PhoneNumber Reason: phone number is opted out, OPTED_OUT",
    "OptedOut, x, OPTED_OUT",
    "InvalidParameter, Invalid parameter: Message too long, MESSAGE",
    "InvalidParameter, Invalid parameter: Message Reason: it tells who opted out, MESSAGE",
    "InvalidParameter, Invalid parameter: Message Reason: a PhoneNumber is in it, MESSAGE",
    "InvalidParameter, The landline is not a mobile, MESSAGE"
  })
  void neverIsRefused(String code, String message, Refusal reason) {
    assertThat(sendingAfter(Answer.xml(400, code, message)))
        .isEqualTo(new SendResult.Refused(reason, code));
  }

  @ParameterizedTest
  @CsvSource({
    "UserError, No origination entities available to send",
    "InvalidParameter, Invalid parameter: AWS.MM.SMS.OriginationNumber Reason: not yours",
    "InvalidParameter, Invalid parameter: PhoneNumber Reason: no origination number for it",
    "InvalidParameter, Invalid parameter: Sender ID Reason: not registered"
  })
  void senderThatIsNotTheAccountsIsNotTheReceiversFault(String code, String message) {
    assertThat(sendingAfter(Answer.xml(400, code, message)))
        .isEqualTo(new SendResult.Throttled(code));
  }

  @ParameterizedTest
  @CsvSource({
    "+18005550123, toll-free",
    "+19005550123, premium rate",
    "+442079460123, a landline of a country that tells them apart",
    "+971700012345, shared cost",
    "+445512345678, for companies",
    "+41860123456789, voicemail",
    "+12684061234, a pager"
  })
  void numberThatCannotGetTextsIsRefusedWithoutACall(String number) {
    try (var aws = new ScriptedAws(Answer.none())) {
      assertThat(sending(aws, new Phone(number)))
          .isEqualTo(new SendResult.Refused(Refusal.NOT_A_MOBILE, "not-a-mobile"));
      assertThat(aws.calls()).isZero();
    }
  }

  /** Anything that may be a mobile, and anything that tells nothing, is left for SNS to judge. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+12125550123",
        "+12015550199",
        "+447700900123",
        "+12125550",
        "+15555550123",
        "+999123456"
      })
  void numberThatMayGetTextsIsAskedFor(String number) {
    try (var aws = new ScriptedAws(Answer.xml(500, "InternalError", "x"))) {
      assertThat(sending(aws, new Phone(number))).isInstanceOf(SendResult.Throttled.class);
      assertThat(aws.calls()).isEqualTo(1);
    }
  }

  @Test
  void whenAskingForOptOutsFailsNothingWasSent() {
    assertThat(sendingAfter(Answer.none())).isInstanceOf(SendResult.Throttled.class);
    assertThat(sendingAfter(Answer.xml(500, "InternalError", "x")))
        .isInstanceOf(SendResult.Throttled.class);
  }

  private static SendResult sendingAfter(Answer answer) {
    try (var aws = new ScriptedAws(answer)) {
      SendResult sending = sending(aws, new Phone("+12125550123"));
      assertThat(aws.calls()).isEqualTo(1);
      return sending;
    }
  }

  private static SendResult sending(ScriptedAws aws, Phone to) {
    try (var sns =
        Senders.snsClient(Duration.ofMillis(500))
            .region(Region.US_EAST_1)
            .endpointOverride(aws.url())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build()) {
      return Senders.texts(sns, TextSettings.usual()).send(new TextMessage(to, "Hello"));
    }
  }
}
