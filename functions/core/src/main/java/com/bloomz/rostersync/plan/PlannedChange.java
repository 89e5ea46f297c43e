package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a plan with the names that people know. Plans are shown in this order: class by class
 * with the places in each, then member by member with the parents of each student.
 *
 * @param name of the class or member; empty where it is not known
 * @param withinName of the class of a place, or the student of a parent; else empty
 */
public record PlannedChange(Change change, String name, String withinName)
    implements Comparable<PlannedChange> {
  private static final Comparator<PlannedChange> ORDER =
      Comparator.comparing((PlannedChange each) -> !each.isInClasses())
          .thenComparing(PlannedChange::group)
          .thenComparing(PlannedChange::change)
          .thenComparing(each -> each.change().before().toString())
          .thenComparing(each -> each.change().after().toString());

  /** Whether it is of a class or a place in one. */
  public boolean isInClasses() {
    return isInClasses(change.entity());
  }

  /** Whether changes of that kind are of a class or a place in one. */
  public static boolean isInClasses(Entity kind) {
    return switch (kind) {
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> true;
      case STUDENTS, STAFF, PARENTS, GUARDIANSHIPS -> false;
    };
  }

  /** The class or the member under which it is shown. */
  public String group() {
    return switch (change.entity()) {
      case CLASSES, STUDENTS, STAFF, PARENTS -> change.subject();
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> change.within();
    };
  }

  /** What those writes change in that roster, in order. */
  public static List<PlannedChange> of(List<Write> writes, BloomzRoster before) {
    Map<String, String> members = new HashMap<>();
    Map<String, String> classes = new HashMap<>();
    for (Write each : writes) {
      switch (each) {
        case Write.OfMember(Member after, var _) ->
            members.put(after.id().value(), after.name().whole());
        case Write.OfClass(RosterClass after, var _) ->
            classes.put(after.id().value(), after.name());
        case Write.OfDeletedClass _ -> {}
      }
    }
    List<PlannedChange> changes = new ArrayList<>();
    for (Write write : writes) {
      for (Change each : write.changes()) {
        String within =
            switch (each.entity()) {
              case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
                  className(each.within(), classes, before);
              case GUARDIANSHIPS -> memberName(each.within(), members, before);
              case CLASSES, STUDENTS, STAFF, PARENTS -> "";
            };
        String name =
            each.entity() == Entity.CLASSES
                ? className(each.subject(), classes, before)
                : memberName(each.subject(), members, before);
        changes.add(new PlannedChange(each, name, within));
      }
    }
    changes.sort(null);
    return changes;
  }

  private static String memberName(String id, Map<String, String> members, BloomzRoster before) {
    String name = members.get(id);
    Member known = name == null ? before.members().get(new MemberId(id)) : null;
    return name != null ? name : known == null ? "" : known.name().whole();
  }

  private static String className(String id, Map<String, String> classes, BloomzRoster before) {
    String name = classes.get(id);
    RosterClass known = name == null ? before.classes().get(new ClassId(id)) : null;
    return name != null ? name : known == null ? "" : known.name();
  }

  @Override
  public int compareTo(PlannedChange other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "PlannedChange " + change;
  }
}
