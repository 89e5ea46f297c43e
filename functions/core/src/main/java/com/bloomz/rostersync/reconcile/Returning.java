package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Objects;
import java.util.Set;
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
    Part.Builder part = new Part.Builder();
    for (Member member : plan.members().values()) {
      boolean settles = false;
      for (Entity kind : Matches.PEOPLE) {
        settles |= settles(kind, member, plan.matches());
      }
      if (settles) {
        settle(plan.member(member), plan.matches(), part);
      }
    }
    return part.build();
  }

  /** Whether a hat of somebody whom Clever shows as that may have to change; nearly none has. */
  private boolean settles(Entity kind, Member member, Matches matches) {
    Hat hat = hat(kind, member);
    return hat != null
        && hat.active() != belongs(kind, member)
        && matches.members(kind).contains(member.id());
  }

  private boolean belongs(Entity kind, Member member) {
    return kind == Entity.PARENTS ? parents.contains(member.id()) : !member.keptOut();
  }

  private void settle(MemberPlan member, Matches matches, Part.Builder part) {
    MemberPlan current = member;
    for (Entity kind : Matches.PEOPLE) {
      if (settles(kind, current.after(), matches)) {
        Hat hat = Objects.requireNonNull(hat(kind, current.after()));
        if (!hat.active()) {
          current = current.restored(hat);
        } else if (isNew(kind, current.before())) {
          current = current.withHatKeptOut(hat);
        }
      }
    }
    if (!current.equals(member)) {
      part.put(current);
    }
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
