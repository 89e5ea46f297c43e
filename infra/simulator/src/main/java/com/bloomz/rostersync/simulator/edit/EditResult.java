package com.bloomz.rostersync.simulator.edit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an edit has done.
 *
 * @param details Clever ids, values and counts by the names that {@link DistrictEdit} gives them
 */
public record EditResult(DistrictEdit edit, SortedMap<String, String> details) {
  public EditResult {
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /**
   * One of the details.
   *
   * @throws IllegalArgumentException where this edit has no such detail
   */
  public String of(String name) {
    if (!details.containsKey(name)) {
      throw new IllegalArgumentException(
          edit.title() + " has the details " + details.keySet() + ".");
    }
    return details.getOrDefault(name, "");
  }
}
