package com.bloomz.rostersync.dynamo.schema;

import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A secondary index.
 *
 * @param isGlobal else it is local
 * @param nonKeys the attributes that it includes beside the keys
 */
public record IndexDefinition(
    String name, boolean isGlobal, KeySchema key, ProjectionType projection, List<String> nonKeys) {
  /** Which attributes an index has (API Reference, Projection). */
  public enum ProjectionType {
    ALL,
    INCLUDE,
    KEYS_ONLY
  }

  /** Whether the item has all key attributes of the index; else it has no entry. */
  public boolean covers(Map<String, AttributeValue> item) {
    return key.names().stream().allMatch(item::containsKey);
  }

  /** The entry of an item. */
  public Map<String, AttributeValue> project(Map<String, AttributeValue> item, KeySchema tableKey) {
    if (projection == ProjectionType.ALL) {
      return item;
    }
    Map<String, AttributeValue> entry = new LinkedHashMap<>();
    item.forEach(
        (name, value) -> {
          if (has(name, tableKey)) {
            entry.put(name, value);
          }
        });
    return entry;
  }

  /** Whether the index has that attribute. */
  public boolean has(String name, KeySchema tableKey) {
    return projection == ProjectionType.ALL
        || key.contains(name)
        || tableKey.contains(name)
        || nonKeys.contains(name);
  }
}
