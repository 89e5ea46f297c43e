package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.KeySchema;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.KeyBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * The bytes that items and entries of indexes are kept by: a hash of the partition key, that key,
 * the sort key; of entries the table's keys too. So items of a partition lie side by side in the
 * order of their sort keys, and partitions in no order, as with DynamoDB.
 */
final class KeyCodec {
  private KeyCodec() {}

  /** The key of an item. */
  static ByteString item(TableDefinition table, Map<String, AttributeValue> item) {
    ByteArrayOutputStream out = begin(value(item, table.key().partition()));
    appendSort(out, table.key(), item);
    return ByteString.of(out.toByteArray());
  }

  /** The key of an entry of an index. */
  static ByteString entry(
      TableDefinition table, IndexDefinition index, Map<String, AttributeValue> item) {
    ByteArrayOutputStream out = begin(value(item, index.key().partition()));
    appendSort(out, index.key(), item);
    for (String name : table.key().names()) {
      KeyBytes.append(out, value(item, name));
    }
    return ByteString.of(out.toByteArray());
  }

  /** What all keys of a partition begin with, to be completed. */
  static ByteArrayOutputStream begin(AttributeValue partition) {
    var own = new ByteArrayOutputStream(64);
    KeyBytes.append(own, partition);
    byte[] bytes = own.toByteArray();
    var out = new ByteArrayOutputStream(bytes.length + 64);
    int hash = mixed(Arrays.hashCode(bytes));
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(hash >>> shift);
    }
    out.writeBytes(bytes);
    return out;
  }

  /** The segment of a parallel scan that the key is in. */
  static int segment(ByteString key, int segments) {
    long hash = ByteBuffer.wrap(key.array()).getInt() & 0xFFFF_FFFFL;
    return (int) ((hash * segments) >>> 32);
  }

  static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  private static void appendSort(
      ByteArrayOutputStream out, KeySchema key, Map<String, AttributeValue> item) {
    String sort = key.sort();
    if (sort != null) {
      KeyBytes.append(out, value(item, sort));
    }
  }

  private static int mixed(int hash) {
    int h = hash * 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
