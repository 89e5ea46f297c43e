package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.SendResult;
import java.util.List;

/** A sender into memory. Messages get the ids {@code message-1}, {@code message-2}, ... */
public final class InMemoryMailSender implements MailSender {
  private final InMemoryOutbox<MailMessage> outbox = new InMemoryOutbox<>();

  @Override
  public SendResult send(MailMessage message) {
    return outbox.send(message);
  }

  /** What goes wrong with the next message, or the one after those that faults wait for. */
  public void next(ProviderFault fault) {
    outbox.next(fault);
  }

  /** What the provider has taken on, in order; also messages whose answer was lost. */
  public List<MailMessage> accepted() {
    return outbox.accepted();
  }

  /** How many messages were handed over, whatever came of it. */
  public int calls() {
    return outbox.calls();
  }
}
