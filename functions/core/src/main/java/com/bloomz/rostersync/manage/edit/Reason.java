package com.bloomz.rostersync.manage.edit;

import java.util.Locale;

/** Why an edit by hand is not possible, in sentences for the person who asked. */
public enum Reason {
  NOT_FOUND("There is no such thing here.", "Read the list again: somebody may have removed it."),
  CLASS_NAME_TAKEN(
      "Another class that is not archived has this name.",
      "Choose another name, or rename or archive the other class."),
  CLASS_ARCHIVED("The class is archived.", "Restore the class first."),
  CLASS_HAS_PRIMARY_TEACHER(
      "The class has a primary teacher.", "Add the person as a co-teacher, or remove the other."),
  WRONG_KIND(
      "The member is not of the kind that is needed here.",
      "Students take students' places, staff take teachers' places, and students have parents who"
          + " are not students."),
  SCHOOL_ADMIN_REQUIRED(
      "Only a School Admin may change a School Admin or office staff, or make somebody that.",
      "Ask a School Admin of your school."),
  NAME_MISSING("A person needs a first or a last name.", "Send at least one of them."),
  STUDENT_ID_TAKEN(
      "Another student has this student id.", "Look at the other student, or leave the id out."),
  STUDENT_ID_AMBIGUOUS(
      "Several students have this student id, so none is guessed.",
      "Correct the ids in the student information system, or choose another student id in the"
          + " settings."),
  CHANGED_MEANWHILE(
      "Somebody else has changed it since you read it.",
      "Read it again, look at what changed, and save once more."),
  BUSY_EDITING(
      "Others changed the same thing again and again at the same moment.",
      "Try again in a moment.");

  private final String text;
  private final String remedy;

  Reason(String text, String remedy) {
    this.text = text;
    this.remedy = remedy;
  }

  /** Stable, such as {@code class-name-taken}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is the matter. */
  public String text() {
    return text;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
