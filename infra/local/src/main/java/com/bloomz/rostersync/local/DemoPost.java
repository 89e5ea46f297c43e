package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Message;
import java.time.Duration;
import java.util.List;

/** What the imports have sent, as the mailbox shows it. */
final class DemoPost {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final LocalStack stack;

  DemoPost(LocalStack stack) {
    this.stack = stack;
  }

  /** Waits until nothing is under way any more, and says what has arrived since the start. */
  String awaited() throws InterruptedException {
    while (!stack.isIdle()) {
      Thread.sleep(LOOK);
    }
    List<Message> messages = stack.mailbox().messages();
    long mails = messages.stream().filter(Message.Mail.class::isInstance).count();
    return "%d e-mail(s) and %d text(s); they are at %s/mailbox"
        .formatted(mails, messages.size() - mails, stack.mailbox().url());
  }
}
