package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which member each of Clever's users is; new members included. */
record Matches(
    Map<CleverId, MemberId> students,
    Map<CleverId, MemberId> staff,
    Map<CleverId, MemberId> parents) {

  /** The kinds of people. */
  static final List<Entity> PEOPLE = List.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);

  static final Matches NONE = new Matches(Map.of(), Map.of(), Map.of());

  /** The matches of one kind of people alone. */
  static Matches of(Entity kind, Map<CleverId, MemberId> members) {
    return switch (kind) {
      case STUDENTS -> new Matches(members, Map.of(), Map.of());
      case STAFF -> new Matches(Map.of(), members, Map.of());
      case PARENTS -> new Matches(Map.of(), Map.of(), members);
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> NONE;
    };
  }

  Matches plus(Matches more) {
    return new Matches(
        union(students, more.students), union(staff, more.staff), union(parents, more.parents));
  }

  private static Map<CleverId, MemberId> union(
      Map<CleverId, MemberId> some, Map<CleverId, MemberId> more) {
    if (more.isEmpty()) {
      return some;
    }
    Map<CleverId, MemberId> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  Set<MemberId> members(Entity kind) {
    return switch (kind) {
      case STUDENTS -> new HashSet<>(students.values());
      case STAFF -> new HashSet<>(staff.values());
      case PARENTS -> new HashSet<>(parents.values());
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> Set.of();
    };
  }

  Set<MemberId> everyone() {
    Set<MemberId> all = members(Entity.STUDENTS);
    all.addAll(staff.values());
    all.addAll(parents.values());
    return all;
  }
}
