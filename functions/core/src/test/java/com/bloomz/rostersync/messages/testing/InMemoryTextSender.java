package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import java.util.List;

/** A sender into memory. Messages get the ids {@code message-1}, {@code message-2}, ... */
public final class InMemoryTextSender implements TextSender {
  private final InMemoryOutbox<TextMessage> outbox = new InMemoryOutbox<>();

  @Override
  public SendResult send(TextMessage message) {
    return outbox.send(message);
  }

  /** What goes wrong with the next message, or the one after those that faults wait for. */
  public void next(ProviderFault fault) {
    outbox.next(fault);
  }

  /** What the provider has taken on, in order; also messages whose answer was lost. */
  public List<TextMessage> accepted() {
    return outbox.accepted();
  }

  /** How many messages were handed over, whatever came of it. */
  public int calls() {
    return outbox.calls();
  }
}
