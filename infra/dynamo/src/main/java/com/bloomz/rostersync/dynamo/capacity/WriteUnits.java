package com.bloomz.rostersync.dynamo.capacity;

/** Write units. */
public final class WriteUnits {
  private static final int UNIT = 1024;

  private WriteUnits() {}

  /** The write units of an item of that many bytes: one for each begun KB, at least one. */
  public static double of(long bytes) {
    return Math.max(1, (bytes + UNIT - 1) / UNIT);
  }
}
