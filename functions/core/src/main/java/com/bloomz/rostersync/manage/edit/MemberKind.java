package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Entity;
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

  /** How changes of these members are counted. */
  Entity entity() {
    return switch (this) {
      case STUDENT -> Entity.STUDENTS;
      case STAFF -> Entity.STAFF;
      case PARENT -> Entity.PARENTS;
    };
  }

  /** The list that says most of a member. */
  static MemberKind of(Member member) {
    return member.student() != null ? STUDENT : member.staff() != null ? STAFF : PARENT;
  }
}
