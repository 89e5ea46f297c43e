package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.imports.Usage;
import java.time.Duration;

/**
 * Usage as a short text: requests, read units and write units, such as {@code 12,3.5,40.0}; behind
 * them, where there was any, the effort: milliseconds, requests of queues and keys, and events,
 * such as {@code 12,3.5,40.0,1500,3,1,1}.
 */
public final class UsageText {
  private static final int OF_THE_STORE = 3;

  private UsageText() {}

  public static String of(Usage usage) {
    if (usage.equals(Usage.NONE)) {
      return "";
    }
    String store = usage.requests() + "," + usage.readUnits() + "," + usage.writeUnits();
    return usage.effort().equals(Effort.NONE) ? store : store + "," + of(usage.effort());
  }

  private static String of(Effort effort) {
    return effort.time().toMillis()
        + ","
        + effort.queueRequests()
        + ","
        + effort.keyRequests()
        + ","
        + effort.events();
  }

  public static Usage parse(String text) {
    if (text.isEmpty()) {
      return Usage.NONE;
    }
    String[] parts = text.split(",", -1);
    return new Usage(
        Long.parseLong(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        parts.length == OF_THE_STORE ? Effort.NONE : effort(parts));
  }

  private static Effort effort(String[] parts) {
    return new Effort(
        Duration.ofMillis(Long.parseLong(parts[3])),
        Long.parseLong(parts[4]),
        Long.parseLong(parts[5]),
        Long.parseLong(parts[6]));
  }
}
