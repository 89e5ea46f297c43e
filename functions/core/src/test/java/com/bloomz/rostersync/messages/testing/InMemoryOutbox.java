package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.SendResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a provider in memory takes on, and what goes wrong there. */
final class InMemoryOutbox<M> {
  private final List<M> accepted = new ArrayList<>();
  private final Deque<ProviderFault> faults = new ArrayDeque<>();
  private int calls;

  synchronized SendResult send(M message) {
    calls++;
    ProviderFault fault = faults.poll();
    if (fault == null || fault == ProviderFault.ANSWER_LOST) {
      accepted.add(message);
    }
    return fault == null ? new SendResult.Accepted("message-" + calls) : fault.sending();
  }

  synchronized void next(ProviderFault fault) {
    faults.add(fault);
  }

  synchronized List<M> accepted() {
    return List.copyOf(accepted);
  }

  synchronized int calls() {
    return calls;
  }
}
