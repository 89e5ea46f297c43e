package com.bloomz.rostersync.dynamo.value;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Key values as bytes whose unsigned order is that of the values: strings by their UTF-8, numbers
 * by what they are worth, bytes as unsigned (Developer Guide, Query: sort order).
 *
 * <p>A zero byte is written as {@code 00 FF} and a value ends with {@code 00 00}, so no value's
 * bytes begin with another's.
 */
public final class KeyBytes {
  private static final int BIAS = 0x4000;
  private static final int NEGATIVE = 1;
  private static final int ZERO = 2;
  private static final int POSITIVE = 3;

  private KeyBytes() {}

  /** Appends the value. */
  public static void append(ByteArrayOutputStream out, AttributeValue value) {
    appendPrefix(out, value);
    end(out);
  }

  /** Appends the value without its end: all values that begin with it begin with these bytes. */
  public static void appendPrefix(ByteArrayOutputStream out, AttributeValue value) {
    switch (value) {
      case AttributeValue.Text(String text) -> escaped(out, text.getBytes(StandardCharsets.UTF_8));
      case AttributeValue.Binary(ByteString bytes) -> escaped(out, bytes.array());
      case AttributeValue.Numeric(BigDecimal number) -> escaped(out, ordered(number));
      case AttributeValue.Truth _,
          AttributeValue.Nothing _,
          AttributeValue.MapOf _,
          AttributeValue.ListOf _,
          AttributeValue.TextSet _,
          AttributeValue.NumericSet _,
          AttributeValue.BinarySet _ ->
          throw new IllegalArgumentException("no key is of type " + value.type());
    }
  }

  /** The number of bytes that count for the limits of keys. */
  public static int limitedSize(AttributeValue value) {
    return ItemSize.of(value);
  }

  private static void escaped(ByteArrayOutputStream out, byte[] bytes) {
    for (byte b : bytes) {
      out.write(b);
      if (b == 0) {
        out.write(0xFF);
      }
    }
  }

  private static void end(ByteArrayOutputStream out) {
    out.write(0);
    out.write(0);
  }

  private static byte[] ordered(BigDecimal number) {
    var out = new ByteArrayOutputStream();
    if (number.signum() == 0) {
      out.write(ZERO);
      return out.toByteArray();
    }
    boolean negative = number.signum() < 0;
    String digits = number.unscaledValue().abs().toString();
    int exponent = digits.length() - number.scale() + BIAS;
    int flip = negative ? 0xFF : 0;
    out.write(negative ? NEGATIVE : POSITIVE);
    out.write((exponent >> 8) ^ flip);
    out.write(exponent ^ flip);
    for (int i = 0; i < digits.length(); i++) {
      out.write((digits.charAt(i) - '0' + 1) ^ flip);
    }
    out.write(flip);
    return out.toByteArray();
  }
}
