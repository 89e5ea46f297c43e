package com.bloomz.rostersync.imports;

/**
 * What the store was used for, as AWS bills it: a transaction at double, a failed condition too.
 *
 * @param readUnits strongly consistent read of 4 KB = 1
 * @param writeUnits write of 1 KB = 1
 */
public record Usage(long requests, double readUnits, double writeUnits) {
  /** Nothing yet. */
  public static final Usage NONE = new Usage(0, 0, 0);

  public Usage plus(Usage other) {
    return new Usage(
        requests + other.requests, readUnits + other.readUnits, writeUnits + other.writeUnits);
  }

  public Usage minus(Usage other) {
    return new Usage(
        requests - other.requests, readUnits - other.readUnits, writeUnits - other.writeUnits);
  }
}
