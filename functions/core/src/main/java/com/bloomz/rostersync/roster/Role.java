package com.bloomz.rostersync.roster;

/** A staff member's role in Bloomz. */
public enum Role {
  TEACHER,
  SCHOOL_SUPPORT_STAFF,
  SCHOOL_OFFICE_STAFF,
  SCHOOL_ADMIN;

  /** Whether only an admin can have given it, so that an import keeps it for good (P 3). */
  public boolean raised() {
    return this == SCHOOL_OFFICE_STAFF || this == SCHOOL_ADMIN;
  }
}
