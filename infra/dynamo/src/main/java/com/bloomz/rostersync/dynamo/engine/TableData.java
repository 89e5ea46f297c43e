package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.storage.SortedBytes;
import com.bloomz.rostersync.dynamo.storage.Storage;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.ItemBytes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table with its items and the entries of its indexes. */
public final class TableData {
  private final SortedBytes items;
  private final Map<String, SortedBytes> indexes = new LinkedHashMap<>();
  private volatile TableDefinition definition;

  TableData(TableDefinition definition, Storage storage) {
    this.definition = definition;
    this.items = storage.map("items " + definition.id());
    for (IndexDefinition index : definition.indexes()) {
      indexes.put(index.name(), storage.map("index " + definition.id() + " " + index.name()));
    }
  }

  public TableDefinition definition() {
    return definition;
  }

  void redefine(TableDefinition other) {
    definition = other;
  }

  SortedBytes items() {
    return items;
  }

  SortedBytes entries(IndexDefinition index) {
    return Objects.requireNonNull(indexes.get(index.name()), index.name());
  }

  /** The item at that key. */
  @Nullable Map<String, AttributeValue> find(ByteString key) {
    ByteString found = items.get(key);
    return found == null ? null : ItemBytes.decode(found);
  }

  /** How many items there are. */
  public long count() {
    return items.size();
  }

  /** How many entries the index has. */
  public long count(IndexDefinition index) {
    return entries(index).size();
  }

  /** Makes the entries of all indexes anew. */
  void rebuildIndexes() {
    indexes.values().forEach(SortedBytes::clear);
    for (Map.Entry<ByteString, ByteString> stored : items.entries(null, null, true)) {
      var item = ItemBytes.decode(stored.getValue());
      for (IndexDefinition index : definition.indexes()) {
        if (index.covers(item)) {
          entries(index)
              .put(
                  KeyCodec.entry(definition, index, item),
                  ItemBytes.encode(index.project(item, definition.key())));
        }
      }
    }
  }

  void drop(Storage storage) {
    storage.remove(items);
    indexes.values().forEach(storage::remove);
  }
}
