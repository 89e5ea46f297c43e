package com.bloomz.rostersync.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.delivery.sending.ScriptedAws.Answer;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.testing.SampleMails;
import com.bloomz.rostersync.roster.Email;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

class SesMailSenderTest {
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  @ParameterizedTest
  @CsvSource({
    "429, TooManyRequestsException, Maximum sending rate exceeded.",
    "400, ThrottlingException, Daily message quota exceeded.",
    "400, LimitExceededException, x",
    "400, SendingPausedException, x",
    "400, AccountSuspendedException, x",
    "400, MailFromDomainNotVerifiedException, x",
    "404, NotFoundException, Configuration set does not exist.",
    "403, AccessDeniedException, not authorized",
    "403, SignatureDoesNotMatch, x",
    "400, MessageRejected, Email address is not verified.",
  })
  void notNowIsThrottled(int status, String code, String message) {
    assertThat(sendingAfter(Answer.json(status, code, message)))
        .isEqualTo(new SendResult.Throttled(code));
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException, Illegal address",
    "400, BadRequestException, Domain ends with dot",
    "400, BadRequestException, Tag is too long",
    "400, MessageRejected, Content is bad",
    "413, RequestEntityTooLarge, x"
  })
  void whatSesRefusesIsTheMessagesFaultWhateverItSays(int status, String code, String message) {
    assertThat(sendingAfter(Answer.json(status, code, message)))
        .isEqualTo(new SendResult.Refused(Refusal.MESSAGE, code));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void errorOfSesIsUnknown(int status) {
    assertThat(sendingAfter(Answer.json(status, "InternalFailure", "x")))
        .isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void answerThatIsNoneIsUnknown() {
    assertThat(sendingAfter(new Answer(200, "", "{ not json")))
        .isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void lostAnswerIsUnknown() {
    assertThat(sendingAfter(Answer.none())).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void answerThatDoesNotComeIsUnknown() {
    assertThat(sendingAfter(Answer.never())).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void closedPortIsThrottled() {
    URI closed;
    try (var aws = new ScriptedAws(Answer.none())) {
      closed = aws.url();
    }

    assertThat(sending(closed, CREDENTIALS, SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Throttled.class);
  }

  @Test
  void withoutCredentialsNothingLeaves() {
    try (var aws = new ScriptedAws(Answer.none())) {
      AwsCredentialsProvider none =
          () -> {
            throw SdkClientException.create("no credentials");
          };

      assertThat(sending(aws.url(), none, SampleMails.plain("ana@example.com")))
          .isInstanceOf(SendResult.Throttled.class);
      assertThat(aws.calls()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ünal@example.com", "a b@example.com", "a@exa mple.com", "a@b..example"})
  void addressThatSesCannotTakeIsRefusedBeforeItLeaves(String address) {
    assertThat(
            sending(
                URI.create("http://127.0.0.1:1"),
                AnonymousCredentialsProvider.create(),
                SampleMails.plain(address)))
        .isEqualTo(new SendResult.Refused(Refusal.BAD_ADDRESS, "unwritable-address"));
  }

  private static SendResult sendingAfter(Answer answer) {
    try (var aws = new ScriptedAws(answer)) {
      SendResult sending = sending(aws.url(), CREDENTIALS, SampleMails.plain("ana@example.com"));
      assertThat(aws.calls()).isEqualTo(1);
      return sending;
    }
  }

  private static SendResult sending(URI url, AwsCredentialsProvider credentials, MailMessage mail) {
    try (var ses =
        Senders.sesClient(Duration.ofMillis(500))
            .region(Region.US_EAST_1)
            .endpointOverride(url)
            .credentialsProvider(credentials)
            .build()) {
      return Senders.mails(ses, new MailSettings(new Email("no-reply@bloomz.example"), null))
          .send(mail);
    }
  }
}
