package com.bloomz.rostersync.store.nights;

import static com.bloomz.rostersync.store.Conditions.any;
import static com.bloomz.rostersync.store.Conditions.atMost;
import static com.bloomz.rostersync.store.Conditions.different;
import static com.bloomz.rostersync.store.Conditions.missing;
import static com.bloomz.rostersync.store.Conditions.present;
import static com.bloomz.rostersync.store.Conditions.same;

import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.index.NightKeys;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the index of imports that wait, and takes them up in their headers. */
final class DynamoWaitingImports implements WaitingImports {
  private final Table table;

  DynamoWaitingImports(Table table) {
    this.table = table;
  }

  @Override
  public Page page(int shard, Instant before, @Nullable String cursor, int limit) {
    var part =
        ShardPart.read(
            table,
            NightKeys.waiting(shard),
            NightKeys.minute(before),
            new ShardPart.Start(cursor, limit));
    return new Page(part.schools(), part.cursor());
  }

  @Override
  public LookedAt takeUp(SchoolId school, Instant now, Patience patience) {
    LookedAt fromDead = takeFromDead(school, now, patience);
    return fromDead instanceof NothingThere ? takeUnclaimed(school, now, patience) : fromDead;
  }

  private LookedAt takeFromDead(SchoolId school, Instant now, Patience patience) {
    ConditionalUpdate another =
        expired(now, patience)
            .increment(HeaderRow.SWEPT)
            .copy(HeaderRow.SWEPT_EPOCH, HeaderRow.EPOCH)
            .set(HeaderRow.STILL_SINCE, RowWriter.instant(now))
            .when(
                any(
                    missing(HeaderRow.SWEPT_EPOCH),
                    different(HeaderRow.SWEPT_EPOCH, HeaderRow.EPOCH)));
    return switch (table.update(Key.header(school), another)) {
      case Written.Done(Row row) -> takenUp(row, deaths(row));
      case Written.Refused(Row found) when found.has(HeaderRow.SWEPT_EPOCH) ->
          takeAgain(school, now, patience);
      case Written.Refused _ -> new NothingThere();
    };
  }

  /** Nobody has tried since the last time: no worker more has died. */
  private LookedAt takeAgain(SchoolId school, Instant now, Patience patience) {
    ConditionalUpdate again =
        expired(now, patience)
            .setOnce(HeaderRow.STILL_SINCE, RowWriter.instant(now))
            .when(same(HeaderRow.SWEPT_EPOCH, HeaderRow.EPOCH));
    return table.update(Key.header(school), again) instanceof Written.Done(Row row)
        ? takenUp(row, deaths(row))
        : new NothingThere();
  }

  private static ConditionalUpdate expired(Instant now, Patience patience) {
    return new ConditionalUpdate()
        .set(HeaderRow.SWEPT_AT, RowWriter.instant(now))
        .when(present(HeaderRow.IMPORT))
        .when(atMost(HeaderRow.UNTIL, "expired"))
        .when(any(missing(HeaderRow.SWEPT_AT), atMost(HeaderRow.SWEPT_AT, "expired")))
        .with("expired", RowWriter.instant(now.minus(patience.withDead())));
  }

  private static int deaths(Row row) {
    return Math.toIntExact(row.number(HeaderRow.SWEPT));
  }

  private LookedAt takeUnclaimed(SchoolId school, Instant now, Patience patience) {
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .set(HeaderRow.SWEPT_AT, RowWriter.instant(now))
            .setOnce(HeaderRow.STILL_SINCE, RowWriter.instant(now))
            .when(present(HeaderRow.IMPORT))
            .when(missing(HeaderRow.UNTIL))
            .when(atMost(HeaderRow.REQUESTED, "lost"))
            .when(any(missing(HeaderRow.RESUMES), atMost(HeaderRow.RESUMES, "lost")))
            .when(any(missing(HeaderRow.SWEPT_AT), atMost(HeaderRow.SWEPT_AT, "lost")))
            .with("lost", RowWriter.instant(now.minus(patience.withUnclaimed())));
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done(Row row) -> takenUp(row, 0);
      case Written.Refused(Row found) -> {
        ImportRequest request = new HeaderRow(found).request();
        yield request == null ? takeEnded(school, now, patience) : new LeftAlone(request);
      }
    };
  }

  private LookedAt takeEnded(SchoolId school, Instant now, Patience patience) {
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .set(HeaderRow.SWEPT_AT, RowWriter.instant(now))
            .when(missing(HeaderRow.IMPORT))
            .when(present(HeaderRow.UNTOLD))
            .when(any(missing(HeaderRow.SWEPT_AT), atMost(HeaderRow.SWEPT_AT, "lost")))
            .with("lost", RowWriter.instant(now.minus(patience.withDead())));
    return switch (table.update(Key.header(school), edit)) {
      case Written.Done _ -> new Unannounced();
      case Written.Refused(Row found) -> {
        if (found.has(NightKeys.SHARD)) {
          forget(school);
        }
        yield new NothingThere();
      }
    };
  }

  /** Takes an entry out of the index that has nothing any more. */
  private void forget(SchoolId school) {
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .remove(NightKeys.SHARD, NightKeys.SORT)
            .when(missing(HeaderRow.IMPORT))
            .when(missing(HeaderRow.UNTOLD));
    var unused = table.update(Key.header(school), edit);
  }

  private static LookedAt takenUp(Row row, int deaths) {
    ImportRequest request = new HeaderRow(row).request();
    return request == null
        ? new NothingThere()
        : new TakenUp(request, deaths, row.instantOrEpoch(HeaderRow.STILL_SINCE));
  }
}
