package com.bloomz.rostersync.invitations.testing;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class InMemoryInvitationQueueTest implements InvitationQueueContract {
  private Instant now = Instant.EPOCH;
  private final InMemoryInvitationQueue queue = new InMemoryInvitationQueue(() -> now);

  @Override
  public InvitationQueue queue() {
    return queue;
  }

  @Override
  public List<InvitationDue> arrivedAfter(Duration passed, int expected) {
    now = now.plus(passed);
    return queue.take();
  }
}
