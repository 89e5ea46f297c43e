package com.bloomz.rostersync.dynamo.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The places that ongoing transactions write. Safe for several threads. */
final class ItemLocks {
  private final Set<ItemAction.Place> locked = new HashSet<>();

  /** Locks all, or none; tells which are locked already, by their positions. */
  synchronized List<Integer> lock(List<ItemAction.Place> places) {
    List<Integer> conflicts = conflicts(places);
    if (conflicts.isEmpty()) {
      locked.addAll(places);
    }
    return conflicts;
  }

  synchronized void unlock(List<ItemAction.Place> places) {
    places.forEach(locked::remove);
  }

  /** Which of these are locked, by their positions. */
  synchronized List<Integer> conflicts(List<ItemAction.Place> places) {
    List<Integer> conflicts = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (locked.contains(places.get(i))) {
        conflicts.add(i);
      }
    }
    return conflicts;
  }
}
