package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.AcceptedMessage;
import java.time.Duration;
import java.util.List;

/** What the imports have sent, as the mailbox shows it. */
public final class SentMessages {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final LocalStack stack;

  public SentMessages(LocalStack stack) {
    this.stack = stack;
  }

  /**
   * Waits until nothing is under way any more, and says what has arrived since the start.
   *
   * @param stays whether the mailbox is there to be looked at afterwards
   */
  public String awaited(boolean stays) throws InterruptedException {
    while (!stack.isIdle()) {
      Thread.sleep(LOOK);
    }
    List<AcceptedMessage> messages = stack.mailbox().messages();
    long mails = messages.stream().filter(AcceptedMessage.Mail.class::isInstance).count();
    String where =
        stays
            ? "they are at " + stack.mailbox().url() + "/mailbox"
            : "start without --once to read them";
    return "%d email(s) and %d text(s); %s".formatted(mails, messages.size() - mails, where);
  }
}
