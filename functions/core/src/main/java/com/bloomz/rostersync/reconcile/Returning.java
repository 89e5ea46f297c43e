package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hats of those whom Clever shows active again (I 5): not of somebody who is kept out,
 * nor the parent's hat of somebody who is kept out of every child that Clever shows (P 13).
 */
final class Returning implements RosterPlan.Stage {
  private final Set<MemberId> parents;

  Returning(DesiredLinks links) {
    this.parents = links.parentsOfSomeone();
  }

  @Override
  public Part decide(RosterPlan plan) {
    Map<MemberId, MemberPlan> settled = new TreeMap<>();
    for (Entity kind : Matches.PEOPLE) {
      for (MemberId id : plan.matches().members(kind)) {
        MemberPlan current = settled.getOrDefault(id, plan.member(id));
        Hat hat = Objects.requireNonNull(hat(kind, current.after()));
        boolean belongs =
            kind == Entity.PARENTS ? parents.contains(id) : !current.after().keptOut();
        if (belongs && !hat.active()) {
          settled.put(id, current.restored(hat));
        } else if (!belongs && hat.active() && isNew(kind, current.before())) {
          settled.put(id, current.withHatKeptOut(hat));
        }
      }
    }
    Part.Builder part = new Part.Builder();
    settled.values().forEach(part::put);
    return part.build();
  }

  private static boolean isNew(Entity kind, @Nullable Member before) {
    Hat hat = before == null ? null : hat(kind, before);
    return hat == null || !hat.active();
  }

  /** The hat of that kind, where the member wears it or has worn it. */
  static @Nullable Hat hat(Entity kind, Member member) {
    return switch (kind) {
      case STUDENTS -> member.student();
      case STAFF -> member.staff();
      case PARENTS -> member.parent();
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> null;
    };
  }
}
