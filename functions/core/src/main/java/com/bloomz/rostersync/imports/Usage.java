package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.costs.Bill;
import com.bloomz.rostersync.costs.Billed;
import com.bloomz.rostersync.costs.Effort;

/**
 * What was used, as AWS bills it: of the store a transaction at double, a failed condition too.
 *
 * @param requests to the store
 * @param readUnits strongly consistent read of 4 KB = 1
 * @param writeUnits write of 1 KB = 1
 * @param effort beside the store; none of an import that was stored before this was counted
 */
public record Usage(long requests, double readUnits, double writeUnits, Effort effort) {
  /** Nothing yet. */
  public static final Usage NONE = new Usage(0, 0, 0);

  /** Of the store alone. */
  public Usage(long requests, double readUnits, double writeUnits) {
    this(requests, readUnits, writeUnits, Effort.NONE);
  }

  public Usage plus(Usage other) {
    return new Usage(
        requests + other.requests,
        readUnits + other.readUnits,
        writeUnits + other.writeUnits,
        effort.plus(other.effort));
  }

  public Usage plus(Effort more) {
    return new Usage(requests, readUnits, writeUnits, effort.plus(more));
  }

  public Usage minus(Usage other) {
    return new Usage(
        requests - other.requests,
        readUnits - other.readUnits,
        writeUnits - other.writeUnits,
        effort.minus(other.effort));
  }

  /** What AWS bills for it. */
  public Bill bill() {
    return effort.bill().with(Billed.TABLE_READS, readUnits).with(Billed.TABLE_WRITES, writeUnits);
  }
}
