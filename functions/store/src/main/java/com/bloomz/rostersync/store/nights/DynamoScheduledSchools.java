package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.index.IndexKeys;
import com.bloomz.rostersync.store.index.NightKeys;
import com.bloomz.rostersync.store.index.NightKeys.Entry;
import com.bloomz.rostersync.store.index.Slice;
import com.bloomz.rostersync.store.rows.Row;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the index of scheduled schools; a cursor is the last sort key that was read. */
final class DynamoScheduledSchools implements ScheduledSchools {
  private static final String LEAST = "\u0001";
  private static final String GREATEST = "\uDBFF\uDFFF";
  private static final int MANY = 500;

  private final Table table;

  DynamoScheduledSchools(Table table) {
    this.table = table;
  }

  @Override
  public Optional<ZoneId> nextZone(int shard, @Nullable ZoneId after) {
    String from = after == null ? LEAST : NightKeys.last(NightKeys.zone(after));
    return table.keys(slice(shard, from, GREATEST, 1)).rows().stream()
        .map(DynamoScheduledSchools::entry)
        .map(Entry::zone)
        .findFirst();
  }

  @Override
  public Page page(int shard, ZoneId zone, @Nullable String cursor, int limit) {
    return page(shard, NightKeys.zone(zone), cursor, limit);
  }

  @Override
  public List<SchoolId> schools(CleverId district, ZoneId zone) {
    List<SchoolId> found = new ArrayList<>();
    String cursor = null;
    do {
      Page page =
          page(NightKeys.shardOf(district), NightKeys.district(zone, district), cursor, MANY);
      page.schools().forEach(each -> found.add(each.school()));
      cursor = page.cursor();
    } while (cursor != null);
    return found;
  }

  private Page page(int shard, String begins, @Nullable String cursor, int limit) {
    String from = cursor == null ? begins : cursor + "\u0000";
    IndexKeys read = table.keys(slice(shard, from, NightKeys.last(begins), limit));
    List<ScheduledSchool> schools =
        read.rows().stream()
            .map(DynamoScheduledSchools::entry)
            .map(entry -> new ScheduledSchool(entry.school(), entry.district()))
            .toList();
    return new Page(schools, read.more() ? read.rows().getLast().text(NightKeys.SORT) : null);
  }

  private static Entry entry(Row row) {
    return Entry.of(row.text(NightKeys.SORT));
  }

  private static Slice slice(int shard, String from, String to, int limit) {
    return new Slice(
        NightKeys.BY_NIGHT,
        NightKeys.SHARD,
        NightKeys.shard(shard),
        NightKeys.SORT,
        from,
        to,
        limit);
  }
}
