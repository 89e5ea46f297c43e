package com.bloomz.rostersync.roster;

/**
 * What a member is in a class. A parent's place follows from the child's and is not stored (G 4).
 */
public enum Place {
  STUDENT,
  PRIMARY_TEACHER,
  CO_TEACHER;

  /** Whether it is a teacher's place. */
  public boolean teaches() {
    return this != STUDENT;
  }
}
