package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.util.Optional;

/** Keeps a packed roster under a partition key of its school and import. */
final class DynamoPackedRosters implements PackedRosters {
  /** In the first item: whether contacts were read. */
  private static final String CONTACTS = "c";

  /** In the first item: when its reading began. */
  private static final String READ_AT = "at";

  private static final Duration KEPT = Duration.ofDays(2);

  private final ItemPieces pieces;

  DynamoPackedRosters(Table table) {
    this.pieces = new ItemPieces(table);
  }

  @Override
  public void keep(SchoolId school, ImportId id, ReadRoster read) {
    RowWriter first =
        new RowWriter().flag(CONTACTS, read.contacts()).instant(READ_AT, read.readAt());
    long ends = read.readAt().plus(KEPT).getEpochSecond();
    pieces.keep(partition(school, id), read.roster().bytes(), ends, first);
  }

  @Override
  public Optional<ReadRoster> find(SchoolId school, ImportId id) {
    return pieces
        .find(partition(school, id))
        .map(
            found ->
                new ReadRoster(
                    new PackedRoster(found.bytes()),
                    found.first().flag(CONTACTS),
                    found.first().instantOrEpoch(READ_AT)));
  }

  private static String partition(SchoolId school, ImportId id) {
    return Key.school(school) + "#P#" + id;
  }
}
