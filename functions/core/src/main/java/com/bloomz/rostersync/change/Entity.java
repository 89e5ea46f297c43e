package com.bloomz.rostersync.change;

/** What an import creates, updates, removes and counts. Member kinds count hats (P 4). */
public enum Entity {
  CLASSES,
  STUDENTS,
  STAFF,
  PARENTS,
  STUDENT_ENROLMENTS,
  STAFF_ENROLMENTS,
  GUARDIANSHIPS
}
