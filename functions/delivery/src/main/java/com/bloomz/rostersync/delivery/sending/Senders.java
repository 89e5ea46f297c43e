package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.start.Making;
import java.time.Duration;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/** Opens senders on SES and SNS. */
public final class Senders {
  /** How long a usual client waits for an answer; then the outcome is unknown. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private Senders() {}

  /**
   * Sends through SES.
   *
   * @param ses made by {@link #sesClient}, which does not repeat calls; to be closed by the caller
   */
  public static MailSender mails(SesV2Client ses, MailSettings settings) {
    return new SesMailSender(() -> ses, settings);
  }

  /**
   * Sends through SNS. Asks it first whether the number has opted out: SNS accepts messages to such
   * numbers and drops them.
   *
   * @param sns made by {@link #snsClient}, which does not repeat calls; to be closed by the caller
   */
  public static TextSender texts(SnsClient sns, TextSettings settings) {
    return new SnsTextSender(() -> sns, settings);
  }

  /**
   * Sends through SES, with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   */
  public static MailSender mails(Making making, MailSettings settings) {
    return new SesMailSender(making.of(() -> sesClient(PATIENCE).build()), settings);
  }

  /**
   * Sends through SNS, with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   */
  public static TextSender texts(Making making, TextSettings settings) {
    return new SnsTextSender(making.of(() -> snsClient(PATIENCE).build()), settings);
  }

  /**
   * A client that makes one try at each call. Region, credentials and endpoint ({@code
   * AWS_ENDPOINT_URL}) are those of the SDK's own configuration, unless the caller sets them.
   *
   * @param patience how long it waits for an answer
   */
  public static SesV2ClientBuilder sesClient(Duration patience) {
    return SesV2Client.builder()
        .httpClientBuilder(SingleAttempt.http(patience))
        .overrideConfiguration(SingleAttempt.configuration());
  }

  /**
   * A client that makes one try at each call. Region, credentials and endpoint ({@code
   * AWS_ENDPOINT_URL}) are those of the SDK's own configuration, unless the caller sets them.
   *
   * @param patience how long it waits for an answer
   */
  public static SnsClientBuilder snsClient(Duration patience) {
    return SnsClient.builder()
        .httpClientBuilder(SingleAttempt.http(patience))
        .overrideConfiguration(SingleAttempt.configuration());
  }
}
