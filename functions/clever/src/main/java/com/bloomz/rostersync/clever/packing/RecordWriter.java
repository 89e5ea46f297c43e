package com.bloomz.rostersync.clever.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes values as few bytes. {@link RecordReader} reads them in the same order. */
public final class RecordWriter {
  /** The first byte of an id of 24 hex digits; that of another one is 1. */
  static final int HEX = 0;

  private static final int LEAST = 256;
  private static final int SEVEN_BITS = 0x7f;

  private byte[] bytes = {};
  private int size;

  /** How many bytes were written. */
  public int size() {
    return size;
  }

  /** A copy of what was written. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Forgets what was written. */
  public void clear() {
    size = 0;
  }

  /** Writes a number that is not negative. */
  public void number(int value) {
    int rest = value;
    while (rest > SEVEN_BITS) {
      raw((rest & SEVEN_BITS) | (SEVEN_BITS + 1));
      rest >>>= 7;
    }
    raw(rest);
  }

  public void flag(boolean value) {
    raw(value ? 1 : 0);
  }

  /** Writes a text, of which halves of characters stay what they are. */
  public void text(String text) {
    boolean narrow = isNarrow(text);
    number(2 * text.length() + (narrow ? 0 : 1));
    block(narrow ? text.getBytes(ISO_8859_1) : wide(text));
  }

  /** Writes a day, or that there is none. */
  public void day(@Nullable LocalDate day) {
    text(day == null ? "" : day.toString());
  }

  /** Writes a text that may be an id. */
  public void id(String id) {
    if (HexId.is(id)) {
      number(HEX);
      block(HexFormat.of().parseHex(id));
    } else {
      number(HEX + 1);
      text(id);
    }
  }

  /** Writes a list, value by value. */
  public <T> void all(Collection<T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }

  /** Writes bytes of which the reader knows how many they are. */
  public void block(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Writes what another writer has written. */
  void append(RecordWriter other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  private static byte[] wide(String text) {
    byte[] wide = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      wide[2 * i] = (byte) (text.charAt(i) >>> 8);
      wide[2 * i + 1] = (byte) text.charAt(i);
    }
    return wide;
  }

  private void raw(int one) {
    reserve(1);
    bytes[size] = (byte) one;
    size++;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      int doubled = Math.max(LEAST, 2 * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(doubled, size + more));
    }
  }
}
