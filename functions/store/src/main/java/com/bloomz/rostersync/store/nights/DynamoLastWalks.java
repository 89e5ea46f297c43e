package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.LastWalkRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item for each walk and one for the position that it was moved on to: a night that is passed
 * over writes the small one only.
 */
final class DynamoLastWalks implements LastWalks {
  /** Longer than any walk is used: events are kept for 30 days (docs/clever.md 11). */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Table table;

  DynamoLastWalks(Table table) {
    this.table = table;
  }

  @Override
  public Optional<LastWalk> find(Walked of) {
    List<Row> found = new ArrayList<>();
    table.query(partition(of), walk(of), found::add);
    Row moved = found.size() > 1 ? found.get(1) : null;
    return found.stream()
        .filter(row -> row.text(Key.SORT).equals(walk(of)))
        .findFirst()
        .map(row -> row.as(each -> LastWalkRow.read(each, moved)));
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
            new Key(partition(of), walk(of) + "#P"),
            ending(LastWalkRow.moved(walk, position), walk),
            unlessNewer);
  }

  private static RowWriter ending(RowWriter row, LastWalk walk) {
    return row.number(Key.ENDS, walk.at().plus(KEPT).getEpochSecond());
  }

  private static String partition(Walked of) {
    return "D#" + of.district().value();
  }

  private static String walk(Walked of) {
    return "W#" + of.zone().getId() + "#" + TokenDigest.of(of.token());
  }
}
