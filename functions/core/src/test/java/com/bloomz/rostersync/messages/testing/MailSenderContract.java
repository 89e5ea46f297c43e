package com.bloomz.rostersync.messages.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.Sending;
import com.bloomz.rostersync.messages.Sending.Refusal;
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
  void nextMail(Fault fault);

  @Test
  default void mailArrivesAsItWasWritten() {
    MailMessage rich = Mails.rich("ana@example.com");
    MailMessage plain = Mails.plain("ben@example.com");

    assertThat(List.of(mails().send(rich), mails().send(plain)))
        .allMatch(Sending.Accepted.class::isInstance);
    assertThat(arrivedMails()).containsExactly(rich, plain);
  }

  @Test
  default void everyAcceptedMailHasAnIdOfItsOwn() {
    var sendings =
        List.of(
            mails().send(Mails.plain("ana@example.com")),
            mails().send(Mails.plain("ana@example.com")));

    assertThat(sendings)
        .extracting(sending -> ((Sending.Accepted) sending).messageId())
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  default void badAddressIsRefusedForGood() {
    nextMail(Fault.BAD_ADDRESS);

    assertThat(mails().send(Mails.plain("ana@example.com"))).isInstanceOf(Sending.Refused.class);
    assertThat(arrivedMails()).isEmpty();
  }

  @Test
  default void mailThatTheProviderDislikesIsNotTheAddresssFault() {
    nextMail(Fault.REJECTED);

    assertThat(mails().send(Mails.plain("ana@example.com")))
        .isInstanceOfSatisfying(
            Sending.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.MESSAGE));
    assertThat(arrivedMails()).isEmpty();
  }

  @Test
  default void throttledMailIsNotSentAndCanBeTriedAgain() {
    nextMail(Fault.THROTTLED);

    assertThat(mails().send(Mails.plain("ana@example.com"))).isInstanceOf(Sending.Throttled.class);
    assertThat(arrivedMails()).isEmpty();
    assertThat(mails().send(Mails.plain("ana@example.com"))).isInstanceOf(Sending.Accepted.class);
    assertThat(arrivedMails()).hasSize(1);
  }

  @Test
  default void mailBeforeAClosedDoorIsNotSentAndCanBeTriedAgain() {
    nextMail(Fault.NOT_ALLOWED);

    assertThat(mails().send(Mails.plain("ana@example.com"))).isInstanceOf(Sending.Throttled.class);
    assertThat(arrivedMails()).isEmpty();
  }

  @Test
  default void lostAnswerIsUnknownAndNeverRepeated() {
    assertThat(mails().send(Mails.plain("first@example.com"))).isInstanceOf(Sending.Accepted.class);
    nextMail(Fault.ANSWER_LOST);

    assertThat(mails().send(Mails.plain("ana@example.com"))).isInstanceOf(Sending.Unknown.class);
    assertThat(arrivedMails()).hasSize(2);
    assertThat(mailCalls()).isEqualTo(2);
  }

  @Test
  default void errorOfTheProviderIsUnknownAndNeverRepeated() {
    nextMail(Fault.ERROR);

    assertThat(mails().send(Mails.plain("ana@example.com"))).isInstanceOf(Sending.Unknown.class);
    assertThat(mailCalls()).isEqualTo(1);
  }
}
