package com.bloomz.rostersync.status;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;

/**
 * Records which receivers got which status email, and which attempt is sending it.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface StatusLedger {
  /**
   * One receiver of one status email.
   *
   * @param about the import's id, of a reminder with {@code -day-} and the number; of an ended
   *     schedule {@code schedule-} and the school's version
   */
  record Receipt(SchoolId school, String about, MemberId receiver) {
    @Override
    public String toString() {
      return "Receipt " + school + " " + receiver;
    }
  }

  /**
   * An attempt to send.
   *
   * @param attempt unlike that of any other claim
   * @param until when it counts as dead if it has settled nothing; then another attempt may send
   */
  record Claim(String attempt, Instant at, Instant until) {}

  /** Who may send. */
  enum Right {
    /** The asking attempt's; also where it asks again. */
    YOURS,
    /** Another attempt's, which may still be at it. */
    ANOTHERS,
    /** No one's: it is settled. */
    SETTLED
  }

  /** Claims the right to send an email. */
  Right claim(Receipt receipt, Claim claim);

  /** It is not sent again. Does nothing if the claim is no longer that attempt's. */
  void settle(Receipt receipt, String attempt);

  /** Gives an attempt's claim back, as nothing was sent: another attempt may send. */
  void release(Receipt receipt, String attempt);
}
