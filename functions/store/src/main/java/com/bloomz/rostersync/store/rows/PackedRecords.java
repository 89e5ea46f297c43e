package com.bloomz.rostersync.store.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/**
 * Lists of texts in few bytes: deflated; each number in sevens of bits, low ones first, the eighth
 * bit set where more follow. A format number (1), then for each record how many texts it has, then
 * for each text its length in UTF-8 and the text.
 */
public final class PackedRecords {
  /**
   * What one stored piece holds before it is deflated; so a piece fits into an item in any case.
   */
  private static final int PIECE = 340_000;

  private static final int FORMAT = 1;
  private static final int CHUNK = 8_192;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private PackedRecords() {}

  /** The records in as many pieces as it takes, in order. */
  public static List<byte[]> pack(List<List<String>> records) {
    List<byte[]> packed = new ArrayList<>(records.size());
    Draft draft = new Draft();
    for (List<String> texts : records) {
      draft.of(texts.size());
      texts.forEach(draft::text);
      packed.add(draft.record());
    }
    return deflated(packed);
  }

  /**
   * The same of records that are bytes already.
   *
   * @param records what {@link Draft} makes of them
   */
  static List<byte[]> deflated(List<byte[]> records) {
    List<byte[]> pieces = new ArrayList<>();
    int from = 0;
    int size = 0;
    for (int i = 0; i < records.size(); i++) {
      int more = records.get(i).length;
      if (i > from && size + more > PIECE) {
        pieces.add(deflate(records.subList(from, i), size));
        from = i;
        size = 0;
      }
      size += more;
    }
    if (from < records.size()) {
      pieces.add(deflate(records.subList(from, records.size()), size));
    }
    return pieces;
  }

  /** At most how many pieces records of that size make. */
  static long pieces(long size) {
    return 2 * size / PIECE + 1;
  }

  public static List<List<String>> unpack(byte[] piece) {
    List<List<String>> records = new ArrayList<>();
    try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(piece)))) {
      int format = in.read();
      if (format != FORMAT) {
        throw new IllegalArgumentException("packed records of format " + format);
      }
      for (int fields = number(in); fields >= 0; fields = number(in)) {
        List<String> texts = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
          texts.add(new String(in.readNBytes(number(in)), StandardCharsets.UTF_8));
        }
        records.add(texts);
      }
      return records;
    } catch (IOException e) {
      throw new IllegalArgumentException("packed records are cut", e);
    }
  }

  /** At once, as every call of a deflater leaves Java. */
  private static byte[] deflate(List<byte[]> records, int size) {
    ByteBuffer all = ByteBuffer.allocate(1 + size).put((byte) FORMAT);
    records.forEach(all::put);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream(size / 2);
    byte[] chunk = new byte[CHUNK];
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(all.array());
      deflater.finish();
      while (!deflater.finished()) {
        deflated.write(chunk, 0, deflater.deflate(chunk));
      }
    }
    return deflated.toByteArray();
  }

  /** The next number; -1 at the end. */
  private static int number(DataInputStream in) throws IOException {
    int read = in.read();
    if (read < 0) {
      return -1;
    }
    int number = read & 0x7f;
    for (int shift = 7; (read & 0x80) != 0; shift += 7) {
      read = in.readUnsignedByte();
      number |= (read & 0x7f) << shift;
    }
    return number;
  }

  /** Makes one record after another: how many texts it has, then the texts, mostly ASCII. */
  static final class Draft {
    private static final int USUAL = 160;

    /** The most that a number takes. */
    private static final int NUMBER = 5;

    private byte[] bytes = new byte[USUAL];
    private int size;

    /** Begins a record of that many texts. */
    Draft of(int texts) {
      number(texts);
      return this;
    }

    Draft text(String text) {
      int start = size;
      int length = text.length();
      number(length);
      reserve(length);
      for (int i = 0; i < length; i++) {
        char c = text.charAt(i);
        if (c >= FIRST_BEYOND_ASCII) {
          size = start;
          return bytes(text.getBytes(StandardCharsets.UTF_8));
        }
        bytes[size + i] = (byte) c;
      }
      size += length;
      return this;
    }

    private Draft bytes(byte[] utf8) {
      number(utf8.length);
      reserve(utf8.length);
      System.arraycopy(utf8, 0, bytes, size, utf8.length);
      size += utf8.length;
      return this;
    }

    /** The record; the next one may be begun. */
    byte[] record() {
      byte[] record = Arrays.copyOf(bytes, size);
      size = 0;
      return record;
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
}
