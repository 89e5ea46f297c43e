package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;

/** How long what imports leave is kept (X 5); rows that were stored before that stay. */
final class HistoryEnds {
  private HistoryEnds() {}

  /** A row of an import's report or journal, or of an answer to what it holds. */
  static RowWriter add(RowWriter row, Instant imported) {
    return row.number(Key.ENDS, imported.plus(ImportRecords.KEPT).getEpochSecond());
  }

  /**
   * A row of what an import found, with what traits it found: those that found the same later refer
   * to it.
   */
  static RowWriter addToFindings(RowWriter row, Instant imported) {
    return row.number(Key.ENDS, imported.plus(ImportRecords.KEPT.multipliedBy(2)).getEpochSecond());
  }
}
