package com.bloomz.rostersync.nights;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From where on a shard is to be read.
 *
 * @param shard from 0 to {@link ScheduledSchools#SHARDS} - 1
 * @param zone the zone to go on with; null for the first
 * @param cursor where in that zone; null for its beginning
 */
public record ShardPosition(int shard, @Nullable ZoneId zone, @Nullable String cursor) {
  /**
   * @throws IllegalArgumentException if there is no such shard, or a cursor without a zone
   */
  public ShardPosition {
    if (shard < 0 || shard >= ScheduledSchools.SHARDS) {
      throw new IllegalArgumentException("there is no such shard");
    }
    if (zone == null && cursor != null) {
      throw new IllegalArgumentException("a cursor has a zone");
    }
  }

  /** The beginning of a shard. */
  public static ShardPosition start(int shard) {
    return new ShardPosition(shard, null, null);
  }
}
