package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;

/** The lists that members stand in. A teacher who is also a parent stands in two (P 4). */
public enum MemberKind {
  STUDENT,
  STAFF,
  PARENT;

  /** Whether that member stands in this list. */
  public boolean has(Member member) {
    return switch (this) {
      case STUDENT -> member.student() != null;
      case STAFF -> member.staff() != null;
      case PARENT -> member.parent() != null;
    };
  }

  /** Whether that member is of this kind now (P 11). */
  public boolean isActive(Member member) {
    return switch (this) {
      case STUDENT -> member.activeStudent() != null;
      case STAFF -> member.activeStaff() != null;
      case PARENT -> member.activeParent() != null;
    };
  }

  /** How changes of these members are counted. */
  Entity entity() {
    return switch (this) {
      case STUDENT -> Entity.STUDENTS;
      case STAFF -> Entity.STAFF;
      case PARENT -> Entity.PARENTS;
    };
  }

  /** The list of that hat. */
  static MemberKind of(Hat hat) {
    return switch (hat) {
      case Hat.OfStudent _ -> STUDENT;
      case Hat.OfStaff _ -> STAFF;
      case Hat.OfParent _ -> PARENT;
    };
  }

  /** The list that says most of a member. */
  static MemberKind of(Member member) {
    return of(member.hats().getFirst());
  }
}
