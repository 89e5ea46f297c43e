package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.LastWalkRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An item for each walk, one for where the night's walk starts, and one for the position that a
 * walk was moved on to: a night that is passed over writes that one only.
 */
final class DynamoLastWalks implements LastWalks {
  /** Longer than any walk is used: events are kept for 30 days (docs/clever.md 11). */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final String MOVED = "#P";
  private static final String STARTED = "#S";

  private final Table table;

  DynamoLastWalks(Table table) {
    this.table = table;
  }

  @Override
  public Optional<LastWalk> find(Walked of) {
    Map<String, Row> found = new HashMap<>();
    table.query(partition(of), walk(of), row -> found.put(row.text(Key.SORT), row));
    return Optional.ofNullable(found.get(walk(of)))
        .map(row -> row.as(each -> LastWalkRow.read(each, found.get(walk(of) + MOVED))));
  }

  @Override
  public WalkStart start(Walked of, LocalDate night, WalkStart now) {
    ConditionalUpdate unlessNoted =
        new ConditionalUpdate()
            .when(
                Conditions.any(
                    Conditions.missing(LastWalkRow.NIGHT),
                    Conditions.less(LastWalkRow.NIGHT, "night")))
            .with("night", RowWriter.text(night.toString()));
    RowWriter row =
        LastWalkRow.started(night, now).number(Key.ENDS, now.at().plus(KEPT).getEpochSecond());
    return switch (table.put(new Key(partition(of), walk(of) + STARTED), row, unlessNoted)) {
      case Written.Done _ -> now;
      case Written.Refused(Row noted) -> noted.as(LastWalkRow::start);
    };
  }

  @Override
  public void keep(Walked of, LastWalk walk) {
    table.put(new Key(partition(of), walk(of)), ending(LastWalkRow.of(walk), walk));
  }

  @Override
  public void moveOn(Walked of, LastWalk walk, CleverId position) {
    ConditionalUpdate unlessNewer =
        new ConditionalUpdate()
            .when(
                Conditions.any(
                    Conditions.missing(LastWalkRow.AT), Conditions.atMost(LastWalkRow.AT, "mine")))
            .with("mine", RowWriter.instant(walk.at()));
    var unused =
        table.put(
            new Key(partition(of), walk(of) + MOVED),
            ending(LastWalkRow.moved(walk, position), walk),
            unlessNewer);
  }

  private static RowWriter ending(RowWriter row, LastWalk walk) {
    return row.number(Key.ENDS, walk.at().plus(KEPT).getEpochSecond());
  }

  private static String partition(Walked of) {
    return Key.nights(of.district());
  }

  private static String walk(Walked of) {
    return "W#" + of.zone().getId() + "#" + TokenDigest.of(of.token());
  }
}
