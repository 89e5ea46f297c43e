package com.bloomz.rostersync.messages.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract kit of {@link MailSender}. */
public interface MailSenderContract {
  MailSender mails();

  /** What the provider has taken on, in order, as a reader gets it. */
  List<MailMessage> arrivedMails();

  /** How often the provider was asked, whatever it answered. */
  int mailCalls();

  /** What goes wrong with the next message. */
  void nextMail(ProviderFault fault);

  @Test
  default void mailArrivesAsItWasWritten() {
    MailMessage rich = SampleMails.rich("ana@example.com");
    MailMessage plain = SampleMails.plain("ben@example.com");

    assertThat(List.of(mails().send(rich), mails().send(plain)))
        .allMatch(SendResult.Accepted.class::isInstance);
    assertThat(arrivedMails()).containsExactly(rich, plain);
  }

  @Test
  default void everyAcceptedMailHasAnIdOfItsOwn() {
    var sendings =
        List.of(
            mails().send(SampleMails.plain("ana@example.com")),
            mails().send(SampleMails.plain("ana@example.com")));

    assertThat(sendings)
        .extracting(sending -> ((SendResult.Accepted) sending).messageId())
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  default void badAddressIsRefusedForGood() {
    nextMail(ProviderFault.BAD_ADDRESS);

    assertThat(mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Refused.class);
    assertThat(arrivedMails()).isEmpty();
  }

  @Test
  default void mailThatTheProviderDislikesIsNotTheAddresssFault() {
    nextMail(ProviderFault.REJECTED);

    assertThat(mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.MESSAGE));
    assertThat(arrivedMails()).isEmpty();
  }

  @Test
  default void throttledMailIsNotSentAndCanBeTriedAgain() {
    nextMail(ProviderFault.THROTTLED);

    assertThat(mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Throttled.class);
    assertThat(arrivedMails()).isEmpty();
    assertThat(mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Accepted.class);
    assertThat(arrivedMails()).hasSize(1);
  }

  @Test
  default void mailBeforeAClosedDoorIsNotSentAndCanBeTriedAgain() {
    nextMail(ProviderFault.NOT_ALLOWED);

    assertThat(mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Throttled.class);
    assertThat(arrivedMails()).isEmpty();
  }

  @Test
  default void lostAnswerIsUnknownAndNeverRepeated() {
    assertThat(mails().send(SampleMails.plain("first@example.com")))
        .isInstanceOf(SendResult.Accepted.class);
    nextMail(ProviderFault.ANSWER_LOST);

    assertThat(mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Unknown.class);
    assertThat(arrivedMails()).hasSize(2);
    assertThat(mailCalls()).isEqualTo(2);
  }

  @Test
  default void errorOfTheProviderIsUnknownAndNeverRepeated() {
    nextMail(ProviderFault.ERROR);

    assertThat(mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Unknown.class);
    assertThat(mailCalls()).isEqualTo(1);
  }
}
