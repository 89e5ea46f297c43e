package com.bloomz.rostersync.dynamo.capacity;

import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up what was used, also where no answer tells it: by failed conditions and canceled
 * transactions. Safe for several threads.
 */
public final class Metering {
  private final Map<String, Total> tables = new TreeMap<>();
  private final Map<String, Long> requests = new TreeMap<>();

  /**
   * All that was used of a table.
   *
   * @param readUnits of the table and its indexes
   * @param writeUnits likewise
   */
  public record Total(double readUnits, double writeUnits) {
    static final Total NONE = new Total(0, 0);

    Total plus(Total more) {
      return new Total(readUnits + more.readUnits, writeUnits + more.writeUnits);
    }
  }

  public synchronized void count(String operation) {
    requests.merge(operation, 1L, Long::sum);
  }

  public synchronized void add(Consumption used) {
    double units = used.total();
    var more = used.kind().isWrite() ? new Total(0, units) : new Total(units, 0);
    tables.merge(used.table(), more, Total::plus);
  }

  /** What was used of each table. */
  public synchronized Map<String, Total> tables() {
    return new TreeMap<>(tables);
  }

  /** How often each operation was asked for. */
  public synchronized Map<String, Long> requests() {
    return new TreeMap<>(requests);
  }

  /** What was used of that table. */
  public synchronized Total of(String table) {
    return tables.getOrDefault(table, Total.NONE);
  }

  public synchronized void clear() {
    tables.clear();
    requests.clear();
  }
}
