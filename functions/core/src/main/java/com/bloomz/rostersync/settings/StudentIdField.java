package com.bloomz.rostersync.settings;

import com.bloomz.rostersync.cleverroster.Student;
import org.jspecify.annotations.Nullable;

/** Which of Clever's ids is the student id in Bloomz (S, P 6). */
public enum StudentIdField {
  SIS_ID("SIS ID"),
  STUDENT_NUMBER("student number"),
  STATE_ID("state ID");

  private final String text;

  StudentIdField(String text) {
    this.text = text;
  }

  /** How an admin knows the field. */
  public String text() {
    return text;
  }

  /** That id of a student, as text; null where Clever sends none. */
  public @Nullable String of(Student student) {
    return switch (this) {
      case SIS_ID -> student.sisId();
      case STUDENT_NUMBER -> student.studentNumber();
      case STATE_ID -> student.stateId();
    };
  }
}
