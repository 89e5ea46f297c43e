package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a plan are shown: those that are of all that is not null.
 *
 * @param rosterClass the class and the places in it
 * @param member the member, the member's places, parents and children
 */
public record PlanFilter(
    @Nullable Entity kind, @Nullable ClassId rosterClass, @Nullable MemberId member) {
  /** Every change. */
  public static final PlanFilter ALL = new PlanFilter(null, null, null);

  public boolean shows(PlannedChange planned) {
    Change change = planned.change();
    return (kind == null || kind == change.entity())
        && (rosterClass == null
            || (planned.isInClasses() && planned.group().equals(rosterClass.value())))
        && (member == null || isOf(change, member.value()));
  }

  private static boolean isOf(Change change, String member) {
    return switch (change.entity()) {
      case CLASSES -> false;
      case STUDENTS, STAFF, PARENTS, STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
          change.subject().equals(member);
      case GUARDIANSHIPS -> change.subject().equals(member) || change.within().equals(member);
    };
  }
}
