package com.bloomz.rostersync.invitations.testing;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A queue of invitations in memory. */
public final class InMemoryInvitationQueue implements InvitationQueue {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private record Waiting(InvitationDue due, Instant visible) {}

  private final InstantSource clock;
  private final List<Waiting> waiting = new ArrayList<>();

  public InMemoryInvitationQueue(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void send(Collection<InvitationDue> invitations, Duration delay) {
    Duration kept = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    Instant visible = clock.instant().plus(kept);
    invitations.forEach(each -> waiting.add(new Waiting(each, visible)));
  }

  /** Takes what can be seen now, in order. */
  public synchronized List<InvitationDue> take() {
    Instant now = clock.instant();
    List<InvitationDue> seen =
        waiting.stream().filter(each -> !each.visible().isAfter(now)).map(Waiting::due).toList();
    waiting.removeIf(each -> !each.visible().isAfter(now));
    return seen;
  }

  /** Whether nothing waits, delayed or not. */
  public synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }
}
