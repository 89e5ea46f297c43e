package com.bloomz.rostersync.mailbox;

import com.bloomz.rostersync.delivery.sending.MailSettings;
import com.bloomz.rostersync.delivery.sending.Senders;
import com.bloomz.rostersync.delivery.sending.TagValue;
import com.bloomz.rostersync.delivery.sending.TextSettings;
import com.bloomz.rostersync.messages.Attachment;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** A mailbox with the adapters that send to it, and a browser without a screen. */
final class MailboxFixture implements AutoCloseable {
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private final List<Map.Entry<String, String>> events = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final Mailbox mailbox =
      Mailbox.start(0, () -> Instant.parse("2026-11-24T01:02:03Z"), new Heard());
  private final SesV2Client ses =
      Senders.sesClient(Duration.ofSeconds(5))
          .region(Region.US_EAST_1)
          .endpointOverride(mailbox.url())
          .credentialsProvider(CREDENTIALS)
          .build();
  private final SnsClient sns =
      Senders.snsClient(Duration.ofSeconds(5))
          .region(Region.US_EAST_1)
          .endpointOverride(mailbox.url())
          .credentialsProvider(CREDENTIALS)
          .build();
  private final HttpClient http = HttpClient.newHttpClient();

  private final class Heard implements ProviderEventListener {
    @Override
    public void mailEvent(String detailType, String detail) {
      events.add(Map.entry(detailType, detail));
    }

    @Override
    public void textAnswer(String message) {
      answers.add(message);
    }
  }

  Mailbox mailbox() {
    return mailbox;
  }

  SesV2Client ses() {
    return ses;
  }

  MailSender mails() {
    return Senders.mails(ses, new MailSettings(new Email("no-reply@bloomz.example"), "feedback"));
  }

  TextSender texts() {
    return Senders.texts(sns, TextSettings.usual());
  }

  /** The events that were told, by detail type. */
  List<Map.Entry<String, String>> events() {
    return events;
  }

  List<String> answers() {
    return answers;
  }

  /** The e-mails that arrived, as their writer knows them. */
  List<MailMessage> arrivedMails() {
    return mailbox.messages().stream()
        .filter(AcceptedMessage.Mail.class::isInstance)
        .map(AcceptedMessage.Mail.class::cast)
        .map(MailboxFixture::written)
        .toList();
  }

  private static MailMessage written(AcceptedMessage.Mail mail) {
    return new MailMessage(
        mail.fromName(),
        mail.replyTo().isEmpty() ? null : new Email(mail.replyTo()),
        new Email(mail.to()),
        mail.subject(),
        mail.html(),
        mail.text(),
        mail.files().stream()
            .map(file -> new Attachment(file.fileName(), file.mediaType(), file.content()))
            .toList(),
        TagValue.read(mail.tags()));
  }

  /** The texts that arrived, as their writer knows them. */
  List<TextMessage> arrivedTexts() {
    return mailbox.messages().stream()
        .filter(AcceptedMessage.Text.class::isInstance)
        .map(AcceptedMessage.Text.class::cast)
        .filter(text -> text.fate() != AcceptedMessage.Fate.SUPPRESSED)
        .map(text -> new TextMessage(new Phone(text.to()), text.body()))
        .toList();
  }

  HttpResponse<String> get(String path) {
    return call(HttpRequest.newBuilder(mailbox.url().resolve(path)).build());
  }

  HttpResponse<String> delete(String path) {
    return call(HttpRequest.newBuilder(mailbox.url().resolve(path)).DELETE().build());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return call(
        HttpRequest.newBuilder(mailbox.url().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> call(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    sns.close();
    ses.close();
    mailbox.close();
  }
}
