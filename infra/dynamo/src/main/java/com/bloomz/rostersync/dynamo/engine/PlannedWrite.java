package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.capacity.Consumption;
import com.bloomz.rostersync.dynamo.capacity.WriteUnits;
import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.ItemBytes;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A write whose condition holds, before it is made.
 *
 * @param before the item as it is; null where there is none
 * @param after the item as it will be; null where there will be none
 */
public record PlannedWrite(
    TableData table,
    ByteString key,
    @Nullable Map<String, AttributeValue> before,
    @Nullable Map<String, AttributeValue> after,
    List<EntryChange> entries) {
  /**
   * What becomes of the entry of an index.
   *
   * @param removed the key of an entry that goes
   * @param put the key of an entry that comes or changes
   * @param units the write units of that
   */
  record EntryChange(
      IndexDefinition index,
      @Nullable ByteString removed,
      @Nullable ByteString put,
      @Nullable ByteString value,
      double units) {}

  static PlannedWrite of(
      TableData table,
      ByteString key,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    List<EntryChange> entries = new ArrayList<>();
    for (IndexDefinition index : table.definition().indexes()) {
      EntryChange change = change(table.definition(), index, before, after);
      if (change != null) {
        entries.add(change);
      }
    }
    return new PlannedWrite(table, key, before, after, entries);
  }

  /** The size that is paid for: that of the larger one of before and after. */
  int size() {
    return Math.max(size(before), size(after));
  }

  /** Adds what it costs (Developer Guide, GSI: Provisioned throughput considerations). */
  public void charge(Consumption consumption) {
    consumption.addTable(consumption.kind().factor() * WriteUnits.of(size()));
    for (EntryChange entry : entries) {
      consumption.addIndex(entry.index().name(), entry.index().isGlobal(), entry.units());
    }
  }

  static int size(@Nullable Map<String, AttributeValue> item) {
    return item == null ? 0 : ItemSize.of(item);
  }

  private static @Nullable EntryChange change(
      TableDefinition table,
      IndexDefinition index,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    Map<String, AttributeValue> old = entry(table, index, before);
    Map<String, AttributeValue> now = entry(table, index, after);
    if (Objects.equals(old, now)) {
      return null;
    }
    ByteString oldKey = old == null ? null : KeyCodec.entry(table, index, old);
    ByteString nowKey = now == null ? null : KeyCodec.entry(table, index, now);
    ByteString value = now == null ? null : ItemBytes.encode(now);
    if (oldKey != null && nowKey != null && oldKey.equals(nowKey)) {
      double units = WriteUnits.of(Math.max(size(old), size(now)));
      return new EntryChange(index, null, nowKey, value, units);
    }
    double units =
        (old == null ? 0 : WriteUnits.of(size(old))) + (now == null ? 0 : WriteUnits.of(size(now)));
    return new EntryChange(index, oldKey, nowKey, value, units);
  }

  private static @Nullable Map<String, AttributeValue> entry(
      TableDefinition table, IndexDefinition index, @Nullable Map<String, AttributeValue> item) {
    return item != null && index.covers(item) ? index.project(item, table.key()) : null;
  }
}
