package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;

/**
 * Makes students and staff active who stand in a class that is active: an inactive member is in
 * nothing (I 8). Who is kept out stays out (P 13).
 */
final class RestoredPlaces implements RosterPlan.Stage {
  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    boolean anyInactive = plan.members().values().stream().anyMatch(RestoredPlaces::isInactive);
    for (RosterClass each : plan.classes().values()) {
      if (anyInactive && !each.archived()) {
        each.enrolments().forEach(enrolment -> decide(plan, enrolment, part));
      }
    }
    return part.build();
  }

  private static boolean isInactive(Member member) {
    return (member.student() != null && !member.student().active())
        || (member.staff() != null && !member.staff().active());
  }

  private static void decide(RosterPlan plan, Enrolment enrolment, Part.Builder part) {
    Member member = plan.members().get(enrolment.member());
    if (member == null || member.keptOut()) {
      return;
    }
    Hat hat = enrolment.place().teaches() ? member.staff() : member.student();
    if (hat == null || hat.active()) {
      return;
    }
    MemberPlan next = plan.member(member.id());
    if (hat instanceof Hat.OfStaff own && own.roleEnded()) {
      part.put(withoutRaisedRole(next, own));
    } else {
      part.put(next.restored(hat));
    }
  }

  /** A raised role that ended with the person's removal does not come back (P 11). */
  private static MemberPlan withoutRaisedRole(MemberPlan member, Hat.OfStaff hat) {
    Hat.OfStaff teacher = hat.withRole(Role.TEACHER);
    return member
        .with(
            member.after().withStaff(teacher),
            new Fields()
                .changed("role", hat.role(), Role.TEACHER)
                .changed("roleEnded", "true", null)
                .change(Entity.STAFF, Verb.UPDATED, member.id(), Rule.P_3))
        .restored(teacher);
  }
}
