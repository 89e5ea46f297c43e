package com.bloomz.rostersync.api.journal;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import java.util.Map;

/**
 * One change, with the rule behind it.
 *
 * @param entity as {@link #name} writes it
 * @param within the class of an enrolment, the student of a guardianship; else empty
 */
public record ChangeView(
    String entity,
    Verb verb,
    String subject,
    String within,
    Map<String, String> before,
    Map<String, String> after,
    String rule,
    String why) {
  public static ChangeView of(Change change) {
    return new ChangeView(
        name(change.entity()),
        change.verb(),
        change.subject(),
        change.within(),
        change.before(),
        change.after(),
        change.rule().number(),
        change.rule().text());
  }

  /** How the API calls what changed. */
  public static String name(Entity entity) {
    return switch (entity) {
      case CLASSES -> "classes";
      case STUDENTS -> "students";
      case STAFF -> "staff";
      case PARENTS -> "parents";
      case STUDENT_ENROLMENTS -> "studentEnrolments";
      case STAFF_ENROLMENTS -> "staffEnrolments";
      case GUARDIANSHIPS -> "guardianships";
    };
  }

  @Override
  public String toString() {
    return "ChangeView " + entity + " " + verb;
  }
}
