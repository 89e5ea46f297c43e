package com.bloomz.rostersync.dynamo.value;

import java.util.Arrays;

/** Immutable bytes, ordered as unsigned. Whoever makes one gives its array away. */
public final class ByteString implements Comparable<ByteString> {
  private final byte[] bytes;

  private ByteString(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps the array, which must not change any more. */
  public static ByteString of(byte[] bytes) {
    return new ByteString(bytes);
  }

  public int length() {
    return bytes.length;
  }

  /** The array itself, to be read only. */
  public byte[] array() {
    return bytes;
  }

  public boolean startsWith(ByteString prefix) {
    return prefix.length() <= length()
        && Arrays.equals(bytes, 0, prefix.length(), prefix.bytes, 0, prefix.length());
  }

  /** Whether these bytes occur anywhere in this. */
  public boolean contains(ByteString part) {
    for (int from = 0; from + part.length() <= length(); from++) {
      if (Arrays.equals(bytes, from, from + part.length(), part.bytes, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int compareTo(ByteString other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteString that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "ByteString[" + bytes.length + "]";
  }
}
