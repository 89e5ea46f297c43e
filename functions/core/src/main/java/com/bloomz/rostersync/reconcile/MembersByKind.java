package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import java.util.ArrayList;
import java.util.List;

/** The members whom Bloomz has, by the hats that they wear or have worn; each ascending. */
record MembersByKind(List<Member> students, List<Member> staff, List<Member> parents) {

  static MembersByKind of(BloomzRoster bloomz) {
    var all = new MembersByKind(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Member each : bloomz.members().values()) {
      if (each.student() != null) {
        all.students.add(each);
      }
      if (each.staff() != null) {
        all.staff.add(each);
      }
      if (each.parent() != null) {
        all.parents.add(each);
      }
    }
    return all;
  }

  List<Member> of(Entity kind) {
    return switch (kind) {
      case STUDENTS -> students;
      case STAFF -> staff;
      case PARENTS -> parents;
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> List.of();
    };
  }
}
