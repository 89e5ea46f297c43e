package com.bloomz.rostersync.store.rows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large DynamoDB takes an item to be, and what writing it costs. */
public final class RowSize {
  private static final int UNIT = 1024;

  private RowSize() {}

  /** In bytes, as DynamoDB counts; numbers are taken as a little larger than they are. */
  public static long of(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToLong(entry -> utf8(entry.getKey()) + of(entry.getValue()))
        .sum();
  }

  /** The write units of an item of that many bytes: one for each begun KB. */
  public static long writeUnits(long bytes) {
    return Math.max(1, (bytes + UNIT - 1) / UNIT);
  }

  static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> 3 + value.l().stream().mapToLong(each -> 1 + of(each)).sum();
      case M -> 3 + value.m().size() + of(value.m());
      case SS -> value.ss().stream().mapToLong(RowSize::utf8).sum();
      case NS -> value.ns().stream().mapToLong(number -> number.length() / 2 + 2).sum();
      case BS -> value.bs().stream().mapToLong(bytes -> bytes.asByteArrayUnsafe().length).sum();
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }
}
