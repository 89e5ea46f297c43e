package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import java.util.Map;

/**
 * How large an item may be: 400 KB together with its entries in local indexes (Developer Guide,
 * Constraints: Items).
 */
public final class ItemLimit {
  private static final int BYTES = 400 * 1024;

  private ItemLimit() {}

  public static boolean isExceeded(TableDefinition table, Map<String, AttributeValue> item) {
    long bytes = ItemSize.of(item);
    for (IndexDefinition index : table.indexes()) {
      if (!index.isGlobal() && index.covers(item)) {
        bytes += ItemSize.of(index.project(item, table.key()));
      }
    }
    return bytes > BYTES;
  }
}
