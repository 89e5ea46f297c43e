package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.reconcile.Entity;

/** English words for numbers and things. */
final class Wordings {
  private Wordings() {}

  /** Such as {@code 1 change} and {@code 12 changes}. */
  static String number(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun + "s");
  }

  static String plural(Entity entity) {
    return switch (entity) {
      case CLASSES -> "Classes";
      case STUDENTS -> "Students";
      case STAFF -> "Staff";
      case PARENTS -> "Parents";
      case STUDENT_ENROLMENTS -> "Students in classes";
      case STAFF_ENROLMENTS -> "Staff in classes";
      case GUARDIANSHIPS -> "Parents of students";
    };
  }
}
