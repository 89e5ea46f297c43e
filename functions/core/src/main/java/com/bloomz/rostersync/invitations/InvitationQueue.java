package com.bloomz.rostersync.invitations;

import java.time.Duration;
import java.util.Collection;

/** Carries invitations to be sent. A message may arrive twice, late or out of order. */
public interface InvitationQueue {
  /**
   * Sends a message for each.
   *
   * @param delay before they are seen; at most 15 minutes, longer ones are cut to that
   * @throws com.bloomz.rostersync.imports.ImportQueue.QueueException if not all are known to have
   *     been sent
   */
  void send(Collection<InvitationDue> invitations, Duration delay);
}
