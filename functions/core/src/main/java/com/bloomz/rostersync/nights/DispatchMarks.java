package com.bloomz.rostersync.nights;

import java.time.Instant;

/**
 * Remembers which shards were dispatched in a night, and which were looked through after it, until
 * some days later.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface DispatchMarks {
  /** Whether all districts of a shard were sent in that night. */
  boolean isDispatched(Night night, int shard);

  /** Notes that they were. */
  void markDispatched(Night night, int shard, Instant now);

  /** Whether the districts of a shard were sent that were not done when the night was over. */
  boolean isClosed(Night night, int shard);

  /** Notes that they were. */
  void markClosed(Night night, int shard, Instant now);
}
