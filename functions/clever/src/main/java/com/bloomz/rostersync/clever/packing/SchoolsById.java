package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.roster.CleverId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** To which schools the records of a kind belong. Schools are numbers from 0 on. */
public final class SchoolsById {
  private static final int NONE = Integer.MIN_VALUE;

  /** A school's number, or -1 less the place in {@link #several}. */
  private final IdMap schools = new IdMap(NONE);

  private final List<List<Integer>> several = new ArrayList<>();
  private final Map<List<Integer>, Integer> placeOf = new HashMap<>();

  /** Has the record belong to that school too. */
  public void add(CleverId id, int school) {
    List<Integer> former = of(id);
    if (former.contains(school)) {
      return;
    }
    if (former.isEmpty()) {
      schools.put(id.value(), school);
      return;
    }
    TreeSet<Integer> all = new TreeSet<>(former);
    all.add(school);
    schools.put(id.value(), -1 - place(List.copyOf(all)));
  }

  /** The record's schools, ascending. */
  public List<Integer> of(CleverId id) {
    int known = schools.get(id.value());
    if (known == NONE) {
      return List.of();
    }
    return known >= 0 ? List.of(known) : several.get(-1 - known);
  }

  private int place(List<Integer> set) {
    return placeOf.computeIfAbsent(
        set,
        _ -> {
          several.add(set);
          return several.size() - 1;
        });
  }
}
