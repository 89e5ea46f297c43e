package com.bloomz.rostersync.simulator.edit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an edit has done.
 *
 * @param told Clever ids, values and counts by the names that {@link DistrictEdit} gives them
 */
public record EditResult(DistrictEdit edit, SortedMap<String, String> told) {
  public EditResult {
    told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
  }

  /**
   * One of the ids or values told.
   *
   * @throws IllegalArgumentException where this edit tells no such thing
   */
  public String of(String name) {
    if (!told.containsKey(name)) {
      throw new IllegalArgumentException(edit.title() + " tells " + told.keySet() + ".");
    }
    return told.getOrDefault(name, "");
  }
}
