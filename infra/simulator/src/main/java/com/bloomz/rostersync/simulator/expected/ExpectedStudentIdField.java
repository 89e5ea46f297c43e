package com.bloomz.rostersync.simulator.expected;

import java.util.Locale;

/** The field of a student that becomes the student id in Bloomz (S, P 6). */
public enum ExpectedStudentIdField {
  SIS_ID,
  STUDENT_NUMBER,
  STATE_ID;

  /** As Clever calls it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
