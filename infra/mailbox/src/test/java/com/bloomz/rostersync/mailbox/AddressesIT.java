package com.bloomz.rostersync.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.delivery.feedback.FeedbackEvents;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.input.PhoneReading;
import com.bloomz.rostersync.invitations.Feedback;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.mailbox.AddressRows.AnswerRow;
import com.bloomz.rostersync.mailbox.AddressRows.EmailRow;
import com.bloomz.rostersync.mailbox.AddressRows.Meaning;
import com.bloomz.rostersync.mailbox.AddressRows.PhoneRow;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One form of an address from entry to the provider and back (P 5, P 12; F2, F3, F9): what entry
 * takes, the real senders can send to, and feedback finds. Run with {@code -Daddresses.docs=write}
 * to write docs/addresses.md.
 */
class AddressesIT {
  private static final Path DOCS = Path.of("../../docs/addresses.md");
  private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MailboxFixture post = new MailboxFixture();

  @AfterEach
  void close() {
    post.close();
  }

  private static List<EmailRow> emails() {
    return AddressRows.EMAILS;
  }

  private static List<PhoneRow> phones() {
    return AddressRows.PHONES;
  }

  private static List<AnswerRow> answers() {
    return AddressRows.ANSWERS;
  }

  @ParameterizedTest
  @MethodSource("emails")
  void p12EntryTakesWhatTheSenderSendsToAndFeedbackFinds(EmailRow row) {
    Email taken = Cleaning.email(Cleaning.text(row.entered())).orElse(null);

    assertThat(taken == null ? null : taken.value()).isEqualTo(row.kept());
    if (taken != null) {
      post.mailbox()
          .faults()
          .plan(new MessageFaults.Planned(MessageKind.MAIL, MessageFault.BOUNCE, null, 1));
      assertThat(post.mails().send(mail(taken))).isInstanceOf(SendResult.Accepted.class);
      assertThat(post.mailbox().messages())
          .extracting(each -> ((AcceptedMessage.Mail) each).to())
          .containsExactly(row.kept());
      assertThat(returned()).isEqualTo(AddressKey.of(taken));
    }
  }

  /** What is stored from before, or made from a text that entry refuses. */
  @Test
  void p5WhatTheSenderCannotWriteIsRefusedAtEntry() {
    for (EmailRow row : AddressRows.EMAILS) {
      var sent = post.mails().send(mail(new Email(row.entered())));
      if (sent instanceof SendResult.Refused) {
        assertThat(row.kept()).as(row.entered()).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("phones")
  void f9PhoneFieldHoldsOneNumberOrSeveral(PhoneRow row) {
    PhoneReading read = Cleaning.phone(Cleaning.text(row.entered()));

    assertThat(read.number().map(Phone::value).orElse(null)).isEqualTo(row.kept());
    assertThat(read.others()).isEqualTo(row.others());
    assertThat(read.known()).isEqualTo(row.known());
    read.number()
        .filter(number -> number.value().startsWith("+1"))
        .ifPresent(
            number ->
                assertThat(post.texts().send(new TextMessage(number, "Hello")))
                    .isInstanceOf(SendResult.Accepted.class));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void n6AnswerStopsOrStartsTheNumber(AnswerRow row) {
    var number = new Phone("+12025550123");
    String body =
        JSON.createObjectNode()
            .put("originationNumber", number.value())
            .put("messageBody", row.text())
            .toString();
    List<Feedback> expected =
        switch (row.meaning()) {
          case STOP -> List.of(new Feedback.Stopped(number, NOW));
          case START -> List.of(new Feedback.Started(number, NOW));
          case NOTHING -> List.of();
        };

    assertThat(FeedbackEvents.read(body, NOW))
        .isEqualTo(new FeedbackEvents.ProviderEvent(expected));
    assertThat(row.aws() && row.meaning() != Meaning.STOP).isFalse();
  }

  @Test
  void documentShowsTheTables() throws IOException {
    if ("write".equals(System.getProperty("addresses.docs"))) {
      Files.writeString(DOCS, AddressDocument.text());
    }

    assertThat(DOCS).as("write it with -Daddresses.docs=write").hasContent(AddressDocument.text());
  }

  private AddressKey returned() {
    Map.Entry<String, String> event = post.events().getLast();
    String body =
        "{\"source\":\"aws.ses\",\"detail-type\":\""
            + event.getKey()
            + "\",\"detail\":"
            + event.getValue()
            + "}";
    var told = (FeedbackEvents.ProviderEvent) FeedbackEvents.read(body, NOW);
    return AddressKey.of(((Feedback.Bounced) told.feedback().getFirst()).to());
  }

  private static MailMessage mail(Email to) {
    return new MailMessage(
        "Ada",
        null,
        to,
        "Hello",
        "<p>Hello</p>",
        "Hello",
        List.of(),
        new MessageTags("s", "m", "1"));
  }
}
