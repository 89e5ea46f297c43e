package com.bloomz.rostersync.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is to go wrong, and who has opted out. */
public final class MessageFaults {
  private final List<Planned> planned = new ArrayList<>();
  private final SortedSet<String> optedOut = new TreeSet<>();

  MessageFaults() {}

  /**
   * A fault that waits for its messages.
   *
   * @param to the address or number it is for; null: any
   * @param times how many messages it is still for
   */
  public record Planned(MessageKind channel, MessageFault fault, @Nullable String to, int times) {
    boolean isFor(MessageKind its, String receiver) {
      return channel == its && (to == null || to.equalsIgnoreCase(receiver));
    }

    @Override
    public String toString() {
      return channel + " " + fault + " x" + times;
    }
  }

  /** Lets that go wrong, after those that wait already. */
  public synchronized void plan(Planned fault) {
    if (fault.times() > 0) {
      planned.add(fault);
    }
  }

  /** All that wait, in order. */
  public synchronized List<Planned> planned() {
    return List.copyOf(planned);
  }

  /** Forgets all that wait, and who has opted out. */
  public synchronized void clear() {
    planned.clear();
    optedOut.clear();
  }

  /** The number's owner answers STOP. */
  public synchronized void optOut(String phone) {
    optedOut.add(phone);
  }

  /** The number's owner wants messages again. */
  public synchronized void optIn(String phone) {
    optedOut.remove(phone);
  }

  public synchronized SortedSet<String> optedOut() {
    return new TreeSet<>(optedOut);
  }

  /** Takes the first fault that waits for such a message. */
  synchronized Optional<MessageFault> take(MessageKind channel, String to) {
    for (int i = 0; i < planned.size(); i++) {
      if (planned.get(i).isFor(channel, to)) {
        return Optional.of(takeAt(i));
      }
    }
    return Optional.empty();
  }

  /** Whether the number may not be written to; takes a planned fault that says so. */
  synchronized boolean hasOptedOut(String phone) {
    for (int i = 0; i < planned.size(); i++) {
      if (planned.get(i).isFor(MessageKind.TEXT, phone)) {
        return planned.get(i).fault() == MessageFault.OPTED_OUT
            && takeAt(i) == MessageFault.OPTED_OUT;
      }
    }
    return optedOut.contains(phone);
  }

  private MessageFault takeAt(int place) {
    Planned it = planned.get(place);
    if (it.times() > 1) {
      planned.set(place, new Planned(it.channel(), it.fault(), it.to(), it.times() - 1));
    } else {
      planned.remove(place);
    }
    return it.fault();
  }
}
