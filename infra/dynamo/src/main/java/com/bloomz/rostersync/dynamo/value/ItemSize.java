package com.bloomz.rostersync.dynamo.value;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The size of items in bytes: names and strings in UTF-8, a byte for two digits of a number and one
 * more, raw bytes, one byte for a null or Boolean value, three for a list or map and one for each
 * of its elements (Developer Guide, CapacityUnitCalculations).
 */
public final class ItemSize {
  private static final int CONTAINER = 3;

  private ItemSize() {}

  public static int of(Map<String, AttributeValue> item) {
    int size = 0;
    for (Map.Entry<String, AttributeValue> entry : item.entrySet()) {
      size += utf8(entry.getKey()) + of(entry.getValue());
    }
    return size;
  }

  public static int of(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text(String text) -> utf8(text);
      case AttributeValue.Numeric(BigDecimal number) -> of(number);
      case AttributeValue.Binary(ByteString bytes) -> bytes.length();
      case AttributeValue.Truth _, AttributeValue.Nothing _ -> 1;
      case AttributeValue.MapOf(var entries) -> CONTAINER + entries.size() + of(entries);
      case AttributeValue.ListOf(var elements) -> {
        int size = CONTAINER + elements.size();
        for (AttributeValue element : elements) {
          size += of(element);
        }
        yield size;
      }
      case AttributeValue.TextSet(var texts) -> texts.stream().mapToInt(ItemSize::utf8).sum();
      case AttributeValue.NumericSet(var numbers) -> numbers.stream().mapToInt(ItemSize::of).sum();
      case AttributeValue.BinarySet(var all) -> all.stream().mapToInt(ByteString::length).sum();
    };
  }

  /** The length of a text in UTF-8. */
  public static int utf8(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        size++;
      } else if (c < 0x800) {
        size += 2;
      } else if (Character.isHighSurrogate(c)) {
        size += 4;
        i++;
      } else {
        size += 3;
      }
    }
    return size;
  }

  private static int of(BigDecimal number) {
    return (number.precision() + 1) / 2 + 1;
  }
}
