package com.bloomz.rostersync.store.index;

import com.bloomz.rostersync.store.rows.Row;
import java.util.List;

/**
 * Entries of an index: keys and nothing else.
 *
 * @param more whether the slice has more of them
 */
public record IndexKeys(List<Row> rows, boolean more) {
  public IndexKeys {
    rows = List.copyOf(rows);
  }
}
