package com.bloomz.rostersync.store.school;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.ImportLedger.JournalPage;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.JournalRow;
import com.bloomz.rostersync.store.rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal item by item, only as far as a page needs. A cursor is an item's sort key, with
 * full stops for number signs, and how many of its changes came before.
 */
final class JournalPages {
  private static final int ITEMS_AT_ONCE = 4;
  private static final Pattern CURSOR =
      Pattern.compile("([0-9]{1,19}(?:\\.[0-9]{1,19}){2})~([0-9]{1,9})");

  private final Table table;
  private final String partition;
  private final int limit;
  private final List<Change> changes = new ArrayList<>();

  private JournalPages(Table table, String partition, int limit) {
    this.table = table;
    this.partition = partition;
    this.limit = limit;
  }

  /** Where a page begins. */
  record From(String sort, int passed) {
    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException if it is none
     */
    static From of(@Nullable String cursor) {
      if (cursor == null) {
        return new From("0", 0);
      }
      Matcher parts = CURSOR.matcher(cursor);
      if (!parts.matches()) {
        throw new IllegalArgumentException("this is no cursor of a journal");
      }
      return new From(parts.group(1).replace('.', '#'), Integer.parseInt(parts.group(2)));
    }
  }

  static JournalPage read(Table table, String partition, From from, int limit) {
    var pages = new JournalPages(table, partition, limit);
    String cursor = pages.fill(from.sort(), from.passed());
    return new JournalPage(pages.changes, cursor);
  }

  /** Collects a page's changes; where the next page begins, or null at the journal's end. */
  private @Nullable String fill(String from, int passed) {
    String next = from;
    int skip = passed;
    while (true) {
      List<Row> rows = table.first(partition, next, ITEMS_AT_ONCE);
      for (Row row : rows) {
        List<Change> all = JournalRow.read(row);
        int begin = Math.min(skip, all.size());
        int end = Math.min(begin + limit - changes.size(), all.size());
        changes.addAll(all.subList(begin, end));
        if (end < all.size()) {
          return cursor(row, end);
        }
        skip = 0;
      }
      if (rows.size() < ITEMS_AT_ONCE) {
        return null;
      }
      // Greater than this key and not greater than any other one.
      next = rows.getLast().text(Key.SORT) + "!";
    }
  }

  private static String cursor(Row row, int passed) {
    return row.text(Key.SORT).replace('#', '.') + "~" + passed;
  }
}
