package com.bloomz.rostersync.roster;

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
}
