package com.bloomz.rostersync.status;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;

/**
 * Knows who was told of which import's end, and who is just telling.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.imports.ImportStore.StoreException}.
 */
public interface StatusLedger {
  /** One receiver of one import's status e-mail. */
  record Receipt(SchoolId school, ImportId id, MemberId receiver) {}

  /**
   * An attempt to tell.
   *
   * @param attempt unlike that of any other claim
   * @param until when it is dead for sure, if it has settled nothing; then another may tell
   */
  record Claim(String attempt, Instant at, Instant until) {}

  /** Whose it is to tell. */
  enum Right {
    /** The asking attempt's; also where it asks again. */
    YOURS,
    /** Another attempt's, which may still be at it. */
    ANOTHERS,
    /** Nobody's any more: it is told. */
    SETTLED
  }

  /** Claims the right to send an e-mail. */
  Right claim(Receipt receipt, Claim claim);

  /** Nobody is to send it again; nothing where the claim is no longer that attempt's. */
  void settle(Receipt receipt, String attempt);

  /** Gives an attempt's claim back, as nothing was sent: another attempt may send. */
  void release(Receipt receipt, String attempt);
}
