package com.bloomz.rostersync.district;

import java.util.Arrays;

/**
 * A school's roster as compressed bytes. The first byte is the version of their format. They are
 * personal data.
 */
public final class PackedRoster {
  private final byte[] bytes;

  /**
   * Bytes as {@link #bytes} gave them.
   *
   * @throws IllegalArgumentException where there are none
   */
  public PackedRoster(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a packed roster has a byte at least");
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes, to be stored. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /** The version of the format. */
  public int version() {
    return Byte.toUnsignedInt(bytes[0]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedRoster packed && Arrays.equals(packed.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "PackedRoster of " + bytes.length + " bytes";
  }
}
