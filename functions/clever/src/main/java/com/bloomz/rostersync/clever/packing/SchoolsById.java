package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.roster.CleverId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * To which schools the records of a kind belong, and which of those that sections name are in their
 * list. Schools are numbers from 0 on.
 */
public final class SchoolsById {
  private static final int NONE = Integer.MIN_VALUE;

  /**
   * Twice the school's number, or -1 less twice the place in {@link #several}; one more, or one
   * less, where the record is in its list.
   */
  private final IdMap schools = new IdMap(NONE);

  private final List<List<Integer>> several = new ArrayList<>();
  private final Map<List<Integer>, Integer> placeOf = new HashMap<>();

  /** By school: how many are named and not in their list so far. */
  private int[] missing = {};

  /** Has the record belong to that school too, as a section of it names it. */
  public void add(CleverId id, int school) {
    int known = schools.get(id.value());
    if (known >= 0 && known >> 1 == school) {
      return;
    }
    List<Integer> former = of(known);
    if (former.contains(school)) {
      return;
    }
    boolean listed = isListed(known);
    put(id, with(former, List.of(school)), listed);
    if (!listed) {
      count(school, 1);
    }
  }

  /** Takes in that the record is in its list, as one of those schools too. */
  public void listed(CleverId id, Collection<Integer> more) {
    int known = schools.get(id.value());
    List<Integer> former = of(known);
    if (!isListed(known)) {
      former.forEach(school -> count(school, -1));
    }
    if (!former.isEmpty() || !more.isEmpty()) {
      put(id, former.containsAll(more) ? former : with(former, more), true);
    }
  }

  /** The record's schools, ascending. */
  public List<Integer> of(CleverId id) {
    return of(schools.get(id.value()));
  }

  /** Whether a section of that school names somebody who is not in the list. */
  boolean missesAny(int school) {
    return school < missing.length && missing[school] > 0;
  }

  private List<Integer> of(int known) {
    if (known == NONE) {
      return List.of();
    }
    return known >= 0 ? List.of(known >> 1) : several.get((-1 - known) >> 1);
  }

  private static boolean isListed(int known) {
    return known != NONE && ((known >= 0 ? known : -1 - known) & 1) != 0;
  }

  private void put(CleverId id, List<Integer> all, boolean listed) {
    int flag = listed ? 1 : 0;
    schools.put(
        id.value(), all.size() == 1 ? 2 * all.getFirst() + flag : -1 - (2 * place(all) + flag));
  }

  private static List<Integer> with(List<Integer> some, Collection<Integer> more) {
    TreeSet<Integer> all = new TreeSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private void count(int school, int more) {
    if (school >= missing.length) {
      missing = Arrays.copyOf(missing, Math.max(school + 1, 2 * missing.length));
    }
    missing[school] += more;
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
