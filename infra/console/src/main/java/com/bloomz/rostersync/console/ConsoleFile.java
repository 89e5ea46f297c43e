package com.bloomz.rostersync.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** A file of the console, as it is in the project and compressed with gzip. */
public final class ConsoleFile {
  private final String type;
  private final String tag;
  private final byte[] bytes;
  private final byte[] compressed;

  private ConsoleFile(String type, String tag, byte[] bytes) {
    this.type = type;
    this.tag = tag;
    this.bytes = bytes;
    this.compressed = compressed(bytes);
  }

  static ConsoleFile of(String type, byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    return new ConsoleFile(type, "\"%08x-%x\"".formatted(sum.getValue(), bytes.length), bytes);
  }

  /** The media type, with the character set of a text. */
  public String type() {
    return type;
  }

  /** A strong ETag, in quotes. */
  public String tag() {
    return tag;
  }

  /** How many bytes it has. */
  public int length(boolean compress) {
    return compress ? compressed.length : bytes.length;
  }

  /** Its bytes. */
  public InputStream open(boolean compress) {
    return new ByteArrayInputStream(compress ? compressed : bytes);
  }

  private static byte[] compressed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
