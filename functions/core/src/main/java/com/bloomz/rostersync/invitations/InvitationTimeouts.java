package com.bloomz.rostersync.invitations;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param claimTime after which an attempt to send that recorded nothing is uncertain; longer than
 *     any attempt lives
 * @param throttled how long an invitation waits that the provider did not take on
 * @param forgotten after which what is due is put on the queue again, as its message may be lost;
 *     longer than {@code throttled}, which renews it, and shorter than a notice waits for its
 *     second delivery
 */
public record InvitationTimeouts(Duration claimTime, Duration throttled, Duration forgotten) {
  /** For a function whose invocations live for minutes; whoever plans and whoever sends agree. */
  public static InvitationTimeouts usual() {
    return new InvitationTimeouts(
        Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofMinutes(15));
  }
}
