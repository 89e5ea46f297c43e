package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;

/**
 * Whether a person whom Clever shows has the same child, or is in the same class, as a member (P
 * 2).
 *
 * @param plan the roster as decided before guardianships and classes
 */
record Ties(CleverIndex clever, RosterPlan plan) {

  boolean share(Entity kind, CleverPerson person, Member member) {
    return switch (kind) {
      case STUDENTS, STAFF -> sharesClass(person.id(), member.id());
      case PARENTS -> person.ids().stream().anyMatch(id -> sharesChild(id, member.id()));
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> false;
    };
  }

  private boolean sharesClass(CleverId user, MemberId member) {
    for (Section each : clever.sections().values()) {
      if (each.students().contains(user) || each.teachers().contains(user)) {
        ClassId id = plan.classBySection().get(each.id());
        RosterClass of = id == null ? null : plan.classes().get(id);
        if (of != null
            && of.enrolments().stream().anyMatch(place -> place.member().equals(member))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sharesChild(CleverId contact, MemberId parent) {
    Contact shown = clever.parents().get(contact);
    return shown != null
        && shown.relationships().stream().anyMatch(each -> isParent(parent, each.student()));
  }

  private boolean isParent(MemberId parent, CleverId student) {
    MemberId id = plan.matches().students().get(student);
    Member child = id == null ? null : plan.members().get(id);
    return child != null
        && child.student() != null
        && child.student().guardianship(parent).isPresent();
  }
}
