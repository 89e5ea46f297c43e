package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.imports.Usage;

/** Usage as a short text: requests, read units and write units, such as {@code 12,3.5,40.0}. */
public final class UsageText {
  private UsageText() {}

  public static String of(Usage usage) {
    return usage.equals(Usage.NONE)
        ? ""
        : usage.requests() + "," + usage.readUnits() + "," + usage.writeUnits();
  }

  public static Usage parse(String text) {
    if (text.isEmpty()) {
      return Usage.NONE;
    }
    String[] parts = text.split(",", -1);
    return new Usage(
        Long.parseLong(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
  }
}
