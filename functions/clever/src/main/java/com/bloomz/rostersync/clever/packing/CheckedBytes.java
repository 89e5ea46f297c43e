package com.bloomz.rostersync.clever.packing;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/** Bytes behind the version of their form and a checksum. */
final class CheckedBytes {
  private static final int HEAD = 1 + Integer.BYTES;

  private CheckedBytes() {}

  static byte[] of(RecordWriter writer) {
    byte[] rest = writer.bytes();
    return ByteBuffer.allocate(HEAD + rest.length)
        .put((byte) RecordCodec.VERSION)
        .putInt(checksum(rest))
        .put(rest)
        .array();
  }

  /** What {@link #of} was given; empty where the bytes are of another version or damaged. */
  static Optional<RecordReader> read(byte[] whole) {
    if (whole.length < HEAD || Byte.toUnsignedInt(whole[0]) != RecordCodec.VERSION) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(whole, 1, whole.length - 1);
    int checksum = bytes.getInt();
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return checksum == checksum(rest) ? Optional.of(new RecordReader(rest)) : Optional.empty();
  }

  private static int checksum(byte[] bytes) {
    CRC32 check = new CRC32();
    check.update(bytes);
    return (int) check.getValue();
  }
}
