package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.expression.KeyCondition;
import com.bloomz.rostersync.dynamo.expression.KeyCondition.Sort;
import com.bloomz.rostersync.dynamo.expression.tree.Comparison;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.KeyBytes;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The stored keys that a search goes through.
 *
 * @param from the first of them; null for all
 * @param to the first one after them; null for all
 */
record KeyRange(@Nullable ByteString from, @Nullable ByteString to) {
  static final KeyRange ALL = new KeyRange(null, null);

  static KeyRange of(KeyCondition condition) {
    byte[] partition = KeyCodec.begin(condition.partition()).toByteArray();
    ByteString start = ByteString.of(partition);
    ByteString end = after(partition);
    return switch (condition.sort()) {
      case null -> new KeyRange(start, end);
      case Sort.Compared(Comparison comparison, AttributeValue value) -> {
        byte[] at = key(partition, value);
        yield switch (comparison) {
          case EQ -> new KeyRange(ByteString.of(at), after(at));
          case LT -> new KeyRange(start, ByteString.of(at));
          case LE -> new KeyRange(start, after(at));
          case GT -> new KeyRange(after(at), end);
          case GE -> new KeyRange(ByteString.of(at), end);
          case NE -> throw new IllegalStateException("no key condition");
        };
      }
      case Sort.Between(AttributeValue least, AttributeValue greatest) ->
          new KeyRange(ByteString.of(key(partition, least)), after(key(partition, greatest)));
      case Sort.Beginning(AttributeValue prefix) -> {
        ByteArrayOutputStream out = begin(partition);
        KeyBytes.appendPrefix(out, prefix);
        byte[] at = out.toByteArray();
        yield new KeyRange(ByteString.of(at), at.length == partition.length ? end : after(at));
      }
    };
  }

  boolean contains(ByteString key) {
    return (from == null || key.compareTo(from) >= 0) && (to == null || key.compareTo(to) < 0);
  }

  private static byte[] key(byte[] partition, AttributeValue value) {
    ByteArrayOutputStream out = begin(partition);
    KeyBytes.append(out, value);
    return out.toByteArray();
  }

  private static ByteArrayOutputStream begin(byte[] partition) {
    var out = new ByteArrayOutputStream(partition.length + 64);
    out.writeBytes(partition);
    return out;
  }

  /** The least bytes that are greater than all that begin with these. */
  private static @Nullable ByteString after(byte[] bytes) {
    int last = bytes.length - 1;
    while (last >= 0 && bytes[last] == (byte) 0xFF) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    byte[] next = Arrays.copyOf(bytes, last + 1);
    next[last]++;
    return ByteString.of(next);
  }
}
