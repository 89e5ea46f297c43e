package com.bloomz.rostersync.change;

import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import org.jspecify.annotations.Nullable;

/** What an import creates, updates, removes and counts. Member kinds count hats (P 4). */
public enum Entity {
  CLASSES,
  STUDENTS,
  STAFF,
  PARENTS,
  STUDENT_ENROLMENTS,
  STAFF_ENROLMENTS,
  GUARDIANSHIPS;

  /** The hat of this kind that somebody has; null where there is none, or no hats of the kind. */
  public @Nullable Hat hatOf(@Nullable Member member) {
    if (member == null) {
      return null;
    }
    return switch (this) {
      case STUDENTS -> member.student();
      case STAFF -> member.staff();
      case PARENTS -> member.parent();
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> null;
    };
  }
}
