package com.bloomz.rostersync.clever.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RecordWriter} wrote.
 *
 * <p>Every method throws {@link IndexOutOfBoundsException} where the bytes end before.
 */
public final class RecordReader {
  private static final int ID_BYTES = HexId.DIGITS / 2;
  private static final int SEVEN_BITS = 0x7f;

  private final byte[] bytes;
  private int at;

  public RecordReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether there are more bytes. */
  public boolean hasMore() {
    return at < bytes.length;
  }

  public int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int one = bytes[at];
      at++;
      value |= (one & SEVEN_BITS) << shift;
      if (one >= 0) {
        return value;
      }
    }
  }

  public boolean flag() {
    return number() != 0;
  }

  public String text() {
    int header = number();
    int length = header >>> 1;
    return (header & 1) == 0 ? narrow(length) : wide(length);
  }

  public @Nullable LocalDate day() {
    String day = text();
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  public String id() {
    return number() == RecordWriter.HEX ? HexFormat.of().formatHex(block(ID_BYTES)) : text();
  }

  /** A list, value by value. */
  public <T> List<T> all(Supplier<T> reader) {
    int count = number();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(reader.get());
    }
    return values;
  }

  /** All bytes that are left. */
  public byte[] rest() {
    return block(bytes.length - at);
  }

  /** That many bytes. */
  public byte[] block(int length) {
    if (length > bytes.length - at) {
      throw new IndexOutOfBoundsException("the bytes end");
    }
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  private String narrow(int length) {
    if (length > bytes.length - at) {
      throw new IndexOutOfBoundsException("the bytes end");
    }
    at += length;
    return new String(bytes, at - length, length, ISO_8859_1);
  }

  private String wide(int length) {
    byte[] wide = block(2 * length);
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) ((wide[2 * i] << 8) | Byte.toUnsignedInt(wide[2 * i + 1]));
    }
    return new String(chars);
  }
}
