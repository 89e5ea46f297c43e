package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.ClassId;
import java.util.List;
import java.util.TreeMap;

/**
 * How many changes of a plan concern a class: its own and those of the places in it.
 *
 * @param added new ones
 * @param changed ones that are updated or come back
 * @param removed ones that end or are archived
 */
public record ClassLine(ClassId id, String name, long added, long changed, long removed) {
  static List<ClassLine> of(List<PlannedChange> changes) {
    var lines = new TreeMap<String, ClassLine>();
    for (PlannedChange each : changes) {
      if (each.isInClasses()) {
        String name = each.change().entity() == Entity.CLASSES ? each.name() : each.withinName();
        ClassLine line =
            lines.getOrDefault(
                each.group(), new ClassLine(new ClassId(each.group()), name, 0, 0, 0));
        lines.put(each.group(), line.plus(each));
      }
    }
    return List.copyOf(lines.values());
  }

  private ClassLine plus(PlannedChange change) {
    return switch (change.change().verb()) {
      case CREATED -> new ClassLine(id, name, added + 1, changed, removed);
      case UPDATED, RESTORED -> new ClassLine(id, name, added, changed + 1, removed);
      case REMOVED, ARCHIVED -> new ClassLine(id, name, added, changed, removed + 1);
    };
  }

  @Override
  public String toString() {
    return "ClassLine " + id;
  }
}
