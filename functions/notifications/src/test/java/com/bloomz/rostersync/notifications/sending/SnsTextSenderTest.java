package com.bloomz.rostersync.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.Sending;
import com.bloomz.rostersync.messages.Sending.Refusal;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.notifications.sending.ScriptedAws.Answer;
import com.bloomz.rostersync.roster.Phone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(sendingAfter(Answer.xml(status, code, "x"))).isEqualTo(new Sending.Throttled(code));
  }

  @ParameterizedTest
  @CsvSource({
    "InvalidParameter, Invalid parameter: PhoneNumber Reason: +1 is not valid to publish to,"
        + " BAD_ADDRESS",
    "InvalidParameter, Invalid parameter: PhoneNumber Reason: phone number is opted out, OPTED_OUT",
    "InvalidParameter, Invalid parameter: PhoneNumber Reason: +1 is a landline, NOT_A_MOBILE",
    "InvalidParameter, Invalid parameter: Message too long, MESSAGE"
  })
  void neverIsRefused(String code, String message, Refusal reason) {
    assertThat(sendingAfter(Answer.xml(400, code, message)))
        .isEqualTo(new Sending.Refused(reason, code));
  }

  @Test
  void whenAskingForOptOutsFailsNothingWasSent() {
    assertThat(sendingAfter(Answer.none())).isInstanceOf(Sending.Throttled.class);
    assertThat(sendingAfter(Answer.xml(500, "InternalError", "x")))
        .isInstanceOf(Sending.Throttled.class);
  }

  private static Sending sendingAfter(Answer answer) {
    try (var aws = new ScriptedAws(answer);
        var sns =
            Senders.snsClient(Duration.ofMillis(500))
                .region(Region.US_EAST_1)
                .endpointOverride(aws.url())
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build()) {
      Sending sending =
          Senders.texts(sns, TextSettings.usual())
              .send(new TextMessage(new Phone("+12125550123"), "Hello"));
      assertThat(aws.calls()).isEqualTo(1);
      return sending;
    }
  }
}
