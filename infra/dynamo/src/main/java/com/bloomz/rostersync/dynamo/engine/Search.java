package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.capacity.ReadMode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.Evaluation;
import com.bloomz.rostersync.dynamo.expression.KeyCondition;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.storage.SortedBytes;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.ItemBytes;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query or a scan (API Reference, Query and Scan: a page ends after 1 MB or at the limit, before
 * the filter).
 *
 * @param index null for the table itself
 * @param keys null for a scan
 * @param limit how many items are looked at; null for as many as a page holds
 * @param start after which key it begins; null for the first
 * @param fetches whether items of a local index are completed from the table
 */
public record Search(
    TableData table,
    @Nullable IndexDefinition index,
    @Nullable KeyCondition keys,
    boolean isForward,
    @Nullable Long limit,
    @Nullable Map<String, AttributeValue> start,
    @Nullable Condition filter,
    Segment segment,
    boolean fetches) {
  private static final int PAGE_BYTES = 1024 * 1024;

  /** A part of a parallel scan. */
  public record Segment(int number, int of) {
    public static final Segment WHOLE = new Segment(0, 1);

    boolean contains(ByteString key) {
      return of == 1 || KeyCodec.segment(key, of) == number;
    }
  }

  /**
   * What was found.
   *
   * @param scanned how many items were looked at
   * @param bytes how large these are
   * @param fetchUnits what completing them cost, strongly consistent
   * @param last the key to go on after; null at the end
   */
  public record Page(
      List<Map<String, AttributeValue>> items,
      int scanned,
      long bytes,
      double fetchUnits,
      @Nullable Map<String, AttributeValue> last) {}

  public Page run() {
    KeyRange range = keys == null ? KeyRange.ALL : KeyRange.of(keys);
    ByteString startKey = start == null ? null : startKey(start);
    ByteString first = isForward ? range.from() : range.to();
    if (startKey != null) {
      if (!range.contains(startKey)) {
        throw RequestException.validation(
            "The provided starting key does not match the range key predicate");
      }
      first = startKey;
    }
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    int scanned = 0;
    long bytes = 0;
    double fetched = 0;
    for (Map.Entry<ByteString, ByteString> entry :
        entries().entries(first, isForward ? range.to() : range.from(), isForward)) {
      ByteString key = entry.getKey();
      if (!range.contains(key)
          || (startKey != null && key.equals(startKey))
          || !segment.contains(key)) {
        continue;
      }
      Map<String, AttributeValue> item = ItemBytes.decode(entry.getValue());
      scanned++;
      bytes += ItemSize.of(item);
      Map<String, AttributeValue> whole = fetches ? completed(item) : item;
      fetched += fetches ? ReadMode.CONSISTENT.units(ItemSize.of(whole)) : 0;
      if (filter == null || Evaluation.holds(filter, whole)) {
        items.add(whole);
      }
      if ((limit != null && scanned >= limit) || bytes >= PAGE_BYTES) {
        return new Page(items, scanned, bytes, fetched, lastKey(item));
      }
    }
    return new Page(items, scanned, bytes, fetched, null);
  }

  private SortedBytes entries() {
    return index == null ? table.items() : table.entries(index);
  }

  private Map<String, AttributeValue> completed(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> whole = table.find(KeyCodec.item(table.definition(), item));
    return whole == null ? item : whole;
  }

  private Set<String> keyNames() {
    Set<String> names = new LinkedHashSet<>(table.definition().key().names());
    if (index != null) {
      names.addAll(index.key().names());
    }
    return names;
  }

  private Map<String, AttributeValue> lastKey(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    keyNames().forEach(name -> key.put(name, KeyCodec.value(item, name)));
    return key;
  }

  private ByteString startKey(Map<String, AttributeValue> key) {
    TableDefinition definition = table.definition();
    boolean fits =
        key.keySet().equals(keyNames())
            && key.entrySet().stream()
                .allMatch(each -> each.getValue().type() == definition.types().get(each.getKey()));
    if (!fits) {
      throw RequestException.validation("The provided starting key is invalid");
    }
    ByteString bytes =
        index == null ? KeyCodec.item(definition, key) : KeyCodec.entry(definition, index, key);
    if (keys != null
        && !KeyCodec.value(key, (index == null ? definition.key() : index.key()).partition())
            .equals(keys.partition())) {
      throw RequestException.validation(
          "The provided starting key is outside query boundaries based on provided conditions");
    }
    return bytes;
  }
}
