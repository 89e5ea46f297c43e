package com.bloomz.rostersync.store.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large DynamoDB takes an item to be, and what writing it costs. */
public final class RowSize {
  private static final int UNIT = 1024;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private RowSize() {}

  /** In bytes, as DynamoDB counts; numbers are taken as a little larger than they are. */
  public static long of(Map<String, AttributeValue> attributes) {
    long size = 0;
    for (Map.Entry<String, AttributeValue> entry : attributes.entrySet()) {
      size += utf8(entry.getKey()) + of(entry.getValue());
    }
    return size;
  }

  /** The write units of an item of that many bytes: one for each begun KB. */
  public static long writeUnits(long bytes) {
    return Math.max(1, (bytes + UNIT - 1) / UNIT);
  }

  /** The bytes of a text in UTF-8; most texts are ASCII, which is not encoded to be counted. */
  static long utf8(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return text.length();
  }

  private static long of(List<AttributeValue> values) {
    long size = values.size();
    for (AttributeValue each : values) {
      size += of(each);
    }
    return size;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> 3 + of(value.l());
      case M -> 3 + value.m().size() + of(value.m());
      case SS -> value.ss().stream().mapToLong(RowSize::utf8).sum();
      case NS -> value.ns().stream().mapToLong(number -> number.length() / 2 + 2).sum();
      case BS -> value.bs().stream().mapToLong(bytes -> bytes.asByteArrayUnsafe().length).sum();
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }
}
