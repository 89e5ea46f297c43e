package com.bloomz.rostersync.messages.status;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.ImportId;
import java.time.Instant;

/**
 * Knows who was told of which import's end, or may have been.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.sync.ImportStore.StoreException}.
 */
public interface StatusLedger {
  /** One receiver of one import's status e-mail. */
  record Receipt(SchoolId school, ImportId id, MemberId receiver) {}

  /**
   * Claims the right to send an e-mail.
   *
   * @param attempt unique; asking again with the same one gives the same answer
   * @return whether it is that attempt's to send
   */
  boolean claim(Receipt receipt, String attempt, Instant at);

  /** Gives an attempt's claim back, as nothing was sent: another attempt may send. */
  void release(Receipt receipt, String attempt);
}
