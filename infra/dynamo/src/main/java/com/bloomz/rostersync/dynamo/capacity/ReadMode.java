package com.bloomz.rostersync.dynamo.capacity;

/** How a read sees writes, which is what it costs. */
public enum ReadMode {
  EVENTUAL(0.5),
  CONSISTENT(1),
  TRANSACTIONAL(2);

  private static final int UNIT = 4 * 1024;

  private final double factor;

  ReadMode(double factor) {
    this.factor = factor;
  }

  public static ReadMode of(boolean isConsistent) {
    return isConsistent ? CONSISTENT : EVENTUAL;
  }

  /** The read units of so many bytes: those of 4 KB begun, at least one. */
  public double units(long bytes) {
    return factor * Math.max(1, (bytes + UNIT - 1) / UNIT);
  }
}
