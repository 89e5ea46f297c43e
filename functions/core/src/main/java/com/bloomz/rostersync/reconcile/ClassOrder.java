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
final class ClassOrder {
  private final Map<NameKey, ClassId> holders = new HashMap<>();
  private final SortedMap<ClassId, ClassPlan> renamed = new TreeMap<>();

  private final Collection<RosterClass> before;

  private ClassOrder(Collection<RosterClass> before) {
    this.before = before;
  }

  /**
   * @param before the classes as they are stored
   */
  static List<ClassPlan> of(Collection<RosterClass> before, Collection<ClassPlan> plans) {
    return new ClassOrder(before).order(plans);
  }

  private List<ClassPlan> order(Collection<ClassPlan> plans) {
    List<ClassPlan> archived = new ArrayList<>();
    List<ClassPlan> arriving = new ArrayList<>();
    List<ClassPlan> others = new ArrayList<>();
    for (ClassPlan each : plans) {
      Write.OfClass write = each.write();
      if (!write.changesNames()) {
        others.add(each);
      } else if (each.after().archived()) {
        archived.add(each);
      } else if (write.renames()) {
        renamed.put(each.after().id(), each);
      } else {
        arriving.add(each);
      }
    }
    List<ClassPlan> all = new ArrayList<>(archived);
    if (!renamed.isEmpty()) {
      all.addAll(renamed());
    }
    all.addAll(arriving);
    all.addAll(others);
    return all;
  }

  private List<ClassPlan> renamed() {
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
    ClassPlan plan = renamed.get(id);
    ClassId holder = plan == null ? null : holders.get(plan.after().nameKey());
    return holder == null || holder.equals(id) || !renamed.containsKey(holder) ? null : holder;
  }
}
