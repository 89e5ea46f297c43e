package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.Sending;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a provider in memory takes on, and what goes wrong there. */
final class InMemoryOutbox<M> {
  private final List<M> accepted = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private int calls;

  synchronized Sending send(M message) {
    calls++;
    Fault fault = faults.poll();
    if (fault == null || fault == Fault.ANSWER_LOST) {
      accepted.add(message);
    }
    return fault == null ? new Sending.Accepted("message-" + calls) : fault.sending();
  }

  synchronized void next(Fault fault) {
    faults.add(fault);
  }

  synchronized List<M> accepted() {
    return List.copyOf(accepted);
  }

  synchronized int calls() {
    return calls;
  }
}
