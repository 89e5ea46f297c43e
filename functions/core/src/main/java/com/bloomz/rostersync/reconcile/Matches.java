package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which member each person whom Clever shows is; new members included. */
record Matches(
    Map<CleverId, MemberId> students,
    Map<CleverId, MemberId> staff,
    Map<CleverId, MemberId> parents) {

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
