package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.trail.Trail;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

final class SesMailSender implements MailSender {
  private final Supplier<SesV2Client> ses;
  private final MailSettings settings;

  SesMailSender(Supplier<SesV2Client> ses, MailSettings settings) {
    this.ses = ses;
    this.settings = settings;
  }

  @Override
  public SendResult send(MailMessage message) {
    return switch (MimeMail.write(message, settings.from())) {
      case MimeMail.Unwritable unwritable ->
          new SendResult.Refused(Refusal.BAD_ADDRESS, "unwritable-address");
      case MimeMail.Written written -> send(written, message);
    };
  }

  private SendResult send(MimeMail.Written mail, MailMessage message) {
    return SingleAttempt.of(
        (mark, onItsWay) ->
            new SendResult.Accepted(
                ses.get()
                    .sendEmail(
                        request(mail, message)
                            .overrideConfiguration(o -> o.putExecutionAttribute(mark, onItsWay))
                            .build())
                    .messageId()),
        SesMailSender::refusal);
  }

  /** SES writes the given sender over the message's own, so that the name must stand there too. */
  private SendEmailRequest.Builder request(MimeMail.Written mail, MailMessage message) {
    return SendEmailRequest.builder()
        .fromEmailAddress(mail.from())
        .destination(to -> to.toAddresses(List.of(mail.to())))
        .content(content -> content.raw(raw -> raw.data(SdkBytes.fromUtf8String(mail.mime()))))
        .emailTags(TagValue.write(message.tags(), Trail.current().correlation()))
        .configurationSetName(settings.configurationSet());
  }

  /**
   * What SES refuses for good is the message's fault. It has one code for a bad address and much
   * else, and its prose must not block a family's address.
   */
  private static SendResult refusal(AwsServiceException e) {
    String code = SingleAttempt.code(e);
    String text = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    return text.contains("not verified") || text.contains("paused")
        ? new SendResult.Throttled(code)
        : new SendResult.Refused(Refusal.MESSAGE, code);
  }
}
