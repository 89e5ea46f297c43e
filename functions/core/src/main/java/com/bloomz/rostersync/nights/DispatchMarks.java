package com.bloomz.rostersync.nights;

import java.time.Instant;

/**
 * Remembers which shards were dispatched in a night, until some days later.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface DispatchMarks {
  /** Whether all districts of a shard were sent in that night. */
  boolean isDispatched(Night night, int shard);

  /** Notes that they were. */
  void markDispatched(Night night, int shard, Instant now);
}
