package com.bloomz.rostersync.store.index;

import com.bloomz.rostersync.store.rows.Row;
import java.util.List;

/**
 * Entries of an index: keys and nothing else.
 *
 * @param more whether the slice has more of them
 */
public record Keys(List<Row> rows, boolean more) {
  public Keys {
    rows = List.copyOf(rows);
  }
}
