package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.index.IndexKeys;
import com.bloomz.rostersync.store.index.NightKeys;
import com.bloomz.rostersync.store.index.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the index lists of a shard, by when it is due.
 *
 * @param cursor where the next part begins; null where this is the last
 */
record ShardPart(List<SchoolId> schools, @Nullable String cursor) {
  private static final String LEAST = "\u0001";

  /** Where a part begins, and how many schools it has at most. */
  record Start(@Nullable String cursor, int limit) {}

  /**
   * Reads one.
   *
   * @param before the first minute that is not listed
   */
  static ShardPart read(Table table, String partition, String before, Start from) {
    IndexKeys read =
        table.keys(
            new Slice(
                NightKeys.BY_NIGHT,
                NightKeys.SHARD,
                partition,
                NightKeys.SORT,
                from.cursor() == null ? LEAST : from.cursor() + "\u0000",
                before,
                from.limit()));
    return new ShardPart(
        read.rows().stream().map(row -> NightKeys.waitingSchool(row.text(NightKeys.SORT))).toList(),
        read.more() ? read.rows().getLast().text(NightKeys.SORT) : null);
  }
}
