package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.KeySchema;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.value.AttributeType;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.KeyBytes;
import java.util.Map;

/**
 * What keys must be like (Developer Guide, Constraints: a partition key has 1 to 2,048 bytes, a
 * sort key 1 to 1,024; HowItWorks.NamingRulesDataTypes: no key is empty).
 */
public final class KeyChecks {
  private static final int PARTITION_BYTES = 2_048;
  private static final int SORT_BYTES = 1_024;

  private KeyChecks() {}

  /** Checks the key attributes of a whole item. */
  public static void checkItem(TableDefinition table, Map<String, AttributeValue> item) {
    for (String name : table.key().names()) {
      AttributeValue value = item.get(name);
      if (value == null) {
        throw invalid("Missing the key " + name + " in the item");
      }
      AttributeType expected = table.types().get(name);
      if (value.type() != expected) {
        throw invalid(
            "Type mismatch for key "
                + name
                + " expected: "
                + expected
                + " actual: "
                + value.type());
      }
    }
    checkContent(table.key(), item);
    checkIndexKeys(table, item);
  }

  /** Checks a key that a request gives alone. */
  public static void checkKey(TableDefinition table, Map<String, AttributeValue> key) {
    boolean matches =
        key.size() == table.key().names().size()
            && key.entrySet().stream()
                .allMatch(
                    entry ->
                        table.key().contains(entry.getKey())
                            && entry.getValue().type() == table.types().get(entry.getKey()));
    if (!matches) {
      throw RequestException.validation("The provided key element does not match the schema");
    }
    checkContent(table.key(), key);
  }

  /** Checks what the item has of the keys of indexes. */
  public static void checkIndexKeys(TableDefinition table, Map<String, AttributeValue> item) {
    for (IndexDefinition index : table.indexes()) {
      for (String name : index.key().names()) {
        AttributeValue value = item.get(name);
        if (value != null) {
          checkIndexKey(table, index, name, value);
        }
      }
    }
  }

  private static void checkIndexKey(
      TableDefinition table, IndexDefinition index, String name, AttributeValue value) {
    AttributeType expected = table.types().get(name);
    if (value.type() != expected) {
      throw invalid(
          "Type mismatch for Index Key "
              + name
              + " Expected: "
              + expected
              + " Actual: "
              + value.type()
              + " IndexName: "
              + index.name());
    }
    if (value.isEmptyKey()) {
      throw RequestException.validation(
          "One or more parameter values are not valid. A value specified for a secondary index key"
              + " is not supported. The AttributeValue for a key attribute cannot contain an empty"
              + " string value. IndexName: "
              + index.name()
              + ", IndexKey: "
              + name);
    }
    boolean isPartition = name.equals(index.key().partition());
    if (KeyBytes.limitedSize(value) > (isPartition ? PARTITION_BYTES : SORT_BYTES)) {
      throw invalid(
          (isPartition
                  ? "Size of hashkey has exceeded the maximum size limit of2048 bytes"
                  : "Aggregated size of all range keys has exceeded the size limit of 1024 bytes")
              + " IndexName: "
              + index.name());
    }
  }

  private static void checkContent(KeySchema key, Map<String, AttributeValue> item) {
    for (String name : key.names()) {
      AttributeValue value = KeyCodec.value(item, name);
      if (value.isEmptyKey()) {
        throw RequestException.validation(
            "One or more parameter values are not valid. The AttributeValue for a key attribute"
                + " cannot contain an empty "
                + (value.type() == AttributeType.S ? "string" : "binary")
                + " value. Key: "
                + name);
      }
      boolean isPartition = name.equals(key.partition());
      if (KeyBytes.limitedSize(value) > (isPartition ? PARTITION_BYTES : SORT_BYTES)) {
        throw invalid(
            isPartition
                ? "Size of hashkey has exceeded the maximum size limit of2048 bytes"
                : "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
      }
    }
  }

  private static RequestException invalid(String reason) {
    return RequestException.validation("One or more parameter values were invalid: " + reason);
  }
}
