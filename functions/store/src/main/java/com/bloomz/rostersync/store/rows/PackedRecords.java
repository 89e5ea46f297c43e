package com.bloomz.rostersync.store.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
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

  private PackedRecords() {}

  /** The records in as many pieces as it takes, in order. */
  public static List<byte[]> pack(List<List<String>> records) {
    List<byte[]> pieces = new ArrayList<>();
    List<List<String>> piece = new ArrayList<>();
    long size = 0;
    for (List<String> each : records) {
      long more = size(each);
      if (!piece.isEmpty() && size + more > PIECE) {
        pieces.add(deflate(piece));
        piece = new ArrayList<>();
        size = 0;
      }
      piece.add(each);
      size += more;
    }
    if (!piece.isEmpty()) {
      pieces.add(deflate(piece));
    }
    return pieces;
  }

  /** At most how many pieces records of that size make. */
  static long pieces(long size) {
    return 2 * size / PIECE + 1;
  }

  /** An upper bound of a record's bytes before they are deflated. */
  static long size(List<String> texts) {
    return 5 + texts.stream().mapToLong(text -> 5 + RowSize.utf8(text)).sum();
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

  private static byte[] deflate(List<List<String>> records) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.write(FORMAT);
      for (List<String> texts : records) {
        number(out, texts.size());
        for (String text : texts) {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          number(out, utf8.length);
          out.write(utf8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void number(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
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
}
