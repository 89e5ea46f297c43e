package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reports whom an admin gave a role for good and whom Clever no longer shows as staff (P 11): a
 * School Admin stays active, and others stay until an import that removes. Nothing is said while it
 * is unknown who is staff (I 6).
 */
final class RaisedRoles implements RosterPlan.Stage {
  private final Protection protection;

  RaisedRoles(Protection protection) {
    this.protection = protection;
  }

  @Override
  public Part decide(RosterPlan plan) {
    List<Issue> issues = new ArrayList<>();
    if (!protection.holds(Entity.STAFF)) {
      Set<MemberId> shown = plan.matches().members(Entity.STAFF);
      for (Member each : plan.before().members().values()) {
        Hat.OfStaff hat = each.activeStaff();
        if (hat != null
            && hat.cleverId() != null
            && hat.role().raised()
            && !shown.contains(each.id())) {
          boolean ends = plan.member(each.id()).after().activeStaff() == null;
          issues.add(issue(each, name(hat.role()) + (ends ? ", now inactive" : "")));
        }
      }
    }
    return Part.of(issues);
  }

  private static Issue issue(Member about, String detail) {
    return new Issue(
        IssueCode.RAISED_ROLE_NOT_IN_CLEVER,
        Issue.Subject.STAFF,
        about.id().value(),
        about.name().whole(),
        detail);
  }

  private static String name(Role role) {
    return switch (role) {
      case TEACHER -> "Teacher";
      case SCHOOL_SUPPORT_STAFF -> "School Support Staff";
      case SCHOOL_OFFICE_STAFF -> "School Office Staff";
      case SCHOOL_ADMIN -> "School Admin";
    };
  }
}
