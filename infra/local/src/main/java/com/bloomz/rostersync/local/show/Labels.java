package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.Phase;

/** How a person and the JSON call things. */
final class Labels {
  private Labels() {}

  static String of(Entity entity) {
    return switch (entity) {
      case CLASSES -> "Classes";
      case STUDENTS -> "Students";
      case STAFF -> "Staff";
      case PARENTS -> "Parents";
      case STUDENT_ENROLMENTS -> "Student enrollments";
      case STAFF_ENROLMENTS -> "Staff enrollments";
      case GUARDIANSHIPS -> "Guardianships";
    };
  }

  static String of(Phase phase) {
    return switch (phase) {
      case WAITING -> "waiting";
      case READING_CLEVER -> "reading Clever";
      case COMPARING -> "comparing";
      case WRITING -> "writing";
      case FINISHED -> "finished";
    };
  }

  static String key(Phase phase) {
    return switch (phase) {
      case WAITING -> "waiting";
      case READING_CLEVER -> "readingClever";
      case COMPARING -> "comparing";
      case WRITING -> "writing";
      case FINISHED -> "finished";
    };
  }
}
