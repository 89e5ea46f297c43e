package com.bloomz.rostersync.store.manage;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.JournalRow;
import com.bloomz.rostersync.store.rows.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the changes of the journal of edits by hand. */
public final class HandChanges {
  /** How many items an edit has besides its first. */
  static final String PARTS = "n";

  private static final int PAGE = 200;

  private final Table table;

  public HandChanges(Table table) {
    this.table = table;
  }

  /** What people have changed since then, oldest first. */
  public List<Change> since(SchoolId school, Instant then) {
    List<Change> changes = new ArrayList<>();
    String from = time(then);
    while (true) {
      List<Row> page = table.first(partition(school), from, PAGE);
      page.forEach(row -> changes.addAll(of(school, row)));
      if (page.size() < PAGE) {
        return changes;
      }
      from = page.getLast().text(Key.SORT) + "0";
    }
  }

  /** All changes of the edit whose first item that is. */
  List<Change> of(SchoolId school, Row first) {
    List<Change> changes = new ArrayList<>(first.as(JournalRow::read));
    if (first.number(PARTS) > 0) {
      table.query(
          partition(school) + "#" + first.text(Key.SORT),
          "",
          more -> changes.addAll(more.as(JournalRow::read)));
    }
    return changes;
  }

  static String partition(SchoolId school) {
    return Key.school(school) + "#M";
  }

  /** How the keys of the edits at a time begin; ordered by time. */
  static String time(Instant at) {
    return "%012d.%09d".formatted(at.getEpochSecond(), at.getNano());
  }
}
