package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.List;
import java.util.UUID;

/** Writes an item with the next version and counts the revision, in one transaction. */
final class DynamoHandEdits implements HandEdits {
  private final Table table;

  DynamoHandEdits(Table table) {
    this.table = table;
  }

  @Override
  public void put(SchoolId school, RosterClass edited) {
    put(school, Key.of(school, edited.id()), RosterItems.row(school, edited));
  }

  @Override
  public void put(SchoolId school, Member edited) {
    put(school, Key.of(school, edited.id()), RosterItems.row(school, edited));
  }

  private void put(SchoolId school, Key key, RowWriter row) {
    long version = table.get(key).map(found -> found.number(RosterItems.VERSION)).orElse(0L);
    List<Integer> refused =
        table.transact(
            List.of(
                table.updateAction(
                    Key.header(school), new ConditionalUpdate().increment(HeaderRow.REVISION)),
                RosterItems.write(table, key, row, version)),
            UUID.randomUUID().toString());
    if (!refused.isEmpty()) {
      throw new IllegalStateException("another edit came first");
    }
  }
}
