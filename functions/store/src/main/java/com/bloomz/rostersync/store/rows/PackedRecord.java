package com.bloomz.rostersync.store.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A record of {@link PackedRecords} as it is made: how many texts it has, then the texts. */
final class PackedRecord {
  private static final int USUAL = 160;

  /** The most that a number takes. */
  private static final int NUMBER = 5;

  private byte[] bytes = new byte[USUAL];
  private int size;

  PackedRecord(int texts) {
    number(texts);
  }

  PackedRecord text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void number(int number) {
    reserve(NUMBER);
    int rest = number;
    while (rest > 0x7f) {
      bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
