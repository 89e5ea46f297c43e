package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would leave, with both sides that it was decided from.
 *
 * @param bloomz as it stood before the import stored anything
 * @param changes all that the import has done and would do without the brake
 * @param removals what is held, and what has left already without an approval
 */
record Missing(
    CleverRoster clever,
    BloomzRoster bloomz,
    List<Change> changes,
    List<Removal> removals,
    Overrun overrun) {

  Set<MemberId> members(Entity kind) {
    return Overrun.subjects(removals, kind);
  }

  long number(Entity kind) {
    return removals.stream().filter(each -> each.kind() == kind).count();
  }

  /** The changes that make something of that kind. */
  List<Change> created(Entity kind) {
    return changes.stream()
        .filter(each -> each.entity() == kind && each.verb() == Verb.CREATED)
        .toList();
  }

  /**
   * How many of those who lose a place or tie of that kind get another one, where hardly anyone
   * gets none; else 0.
   */
  int moved(Entity kind) {
    Set<MemberId> losing = members(kind);
    Set<MemberId> moved = new HashSet<>();
    created(kind).forEach(each -> moved.add(new MemberId(each.subject())));
    moved.retainAll(losing);
    return moved.size() * 10 >= losing.size() * 9 ? moved.size() : 0;
  }

  /** The classes that lose somebody and whose section is gone. */
  Set<String> goneClasses() {
    Set<String> shown = new HashSet<>();
    clever.sections().forEach(each -> shown.add(each.id().value()));
    Set<String> gone = new TreeSet<>();
    for (Removal each : removals) {
      String id =
          switch (each.kind()) {
            case CLASSES -> each.subject();
            case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> each.within();
            case STUDENTS, STAFF, PARENTS, GUARDIANSHIPS -> "";
          };
      RosterClass of = id.isEmpty() ? null : bloomz.classes().get(new ClassId(id));
      if (of != null && of.section() != null && !shown.contains(of.section().value())) {
        gone.add(id);
      }
    }
    return gone;
  }
}
