package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Orders what happens to classes so that no name is taken before it is free (I 8): classes that are
 * archived; classes that get another name, each after the one whose name it takes, those that swap
 * names first and side by side; classes that are restored or created; all others.
 */
public final class ClassOrder {
  private final Map<NameKey, ClassId> holders = new HashMap<>();
  private final SortedMap<ClassId, Write.OfClass> renamed = new TreeMap<>();

  private final Collection<RosterClass> before;

  private ClassOrder(Collection<RosterClass> before) {
    this.before = before;
  }

  /**
   * The writes in that order.
   *
   * @param before the classes as they are stored
   */
  public static List<Write.OfClass> of(
      Collection<RosterClass> before, Collection<Write.OfClass> writes) {
    return new ClassOrder(before).order(writes);
  }

  private List<Write.OfClass> order(Collection<Write.OfClass> writes) {
    List<Write.OfClass> archived = new ArrayList<>();
    List<Write.OfClass> arriving = new ArrayList<>();
    List<Write.OfClass> others = new ArrayList<>();
    for (Write.OfClass each : writes) {
      if (!each.changesNames()) {
        others.add(each);
      } else if (each.after().archived()) {
        archived.add(each);
      } else if (each.renames()) {
        renamed.put(each.after().id(), each);
      } else {
        arriving.add(each);
      }
    }
    List<Write.OfClass> all = new ArrayList<>(archived);
    if (!renamed.isEmpty()) {
      all.addAll(renamed());
    }
    all.addAll(arriving);
    all.addAll(others);
    return all;
  }

  private List<Write.OfClass> renamed() {
    for (RosterClass each : before) {
      if (!each.archived()) {
        holders.put(each.nameKey(), each.id());
      }
    }
    LinkedHashSet<ClassId> order = new LinkedHashSet<>();
    for (ClassId each : renamed.keySet()) {
      List<ClassId> path = path(each);
      if (each.equals(waitsFor(path.getLast()))) {
        order.addAll(path);
      }
    }
    renamed.keySet().forEach(each -> order.addAll(path(each).reversed()));
    return order.stream().map(each -> renamed.get(each)).toList();
  }

  /** A class, the one whose name it takes, the one whose name that takes, and so on. */
  private List<ClassId> path(ClassId from) {
    LinkedHashSet<ClassId> path = new LinkedHashSet<>();
    ClassId next = from;
    while (next != null && path.add(next)) {
      next = waitsFor(next);
    }
    return new ArrayList<>(path);
  }

  /** Which of the renamed classes has the name that this one is to get; null where none has. */
  private @Nullable ClassId waitsFor(ClassId id) {
    Write.OfClass write = renamed.get(id);
    ClassId holder = write == null ? null : holders.get(write.after().nameKey());
    return holder == null || holder.equals(id) || !renamed.containsKey(holder) ? null : holder;
  }
}
