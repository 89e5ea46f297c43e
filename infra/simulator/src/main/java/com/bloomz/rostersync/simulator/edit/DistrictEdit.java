package com.bloomz.rostersync.simulator.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be changed in a district. What is chosen has no quirk, so that one thing changes. */
public enum DistrictEdit {
  /** Takes a student out of a section. Tells {@code student}, {@code section}. */
  STUDENT_LEAVES_SECTION,
  /**
   * Takes a student out of the district, out of its sections and away from its contacts. Tells
   * {@code student}, {@code contactsRemoved} and {@code sections} (counts).
   */
  STUDENT_LEAVES_SCHOOL,
  /** Gives a section a name of its own, {@code name} or another. Tells {@code section}. */
  SECTION_RENAMED,
  /** Takes a section away that nobody belongs to the school through. Tells {@code section}. */
  SECTION_REMOVED,
  /** Adds a teacher of the school to a section. Tells {@code section}, {@code teacher}. */
  CO_TEACHER_ADDED,
  /**
   * Changes what a contact is to a student: {@code field} ({@code relationship} or {@code type})
   * from {@code from}, where given, to {@code to}. Tells {@code contact}, {@code student}, {@code
   * from}, {@code to}.
   */
  CONTACT_RELATIONSHIP_CHANGED,
  /**
   * Gives a student another Clever id, everywhere. Tells {@code student}, {@code formerStudent}.
   */
  STUDENT_NEW_CLEVER_ID,
  /** Gives a student another first name. Tells {@code student}. */
  STUDENT_RENAMED,
  /**
   * Adds a contact to a student, with {@code relationship} and {@code type}, parent where not
   * given. Tells {@code contact}, {@code student}.
   */
  CONTACT_ADDED,
  /** Adds a student to the school, in no section. Tells {@code student}. */
  STUDENT_ADDED,
  /**
   * Pauses the district's sync, as over the summer (docs/clever.md 17), until the day {@code until}
   * or one that is not said.
   */
  DISTRICT_PAUSED,
  /** Ends the pause of the district's sync. */
  DISTRICT_RESUMED,
  /**
   * Gives every object other times of creation and of change, and changes nothing else
   * (docs/clever.md 10). Tells {@code objects} (count).
   */
  TIMESTAMPS_MOVED;

  /** The name of the command line, such as {@code student-renamed}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The edit of that name; empty for an unknown one. */
  public static Optional<DistrictEdit> of(String title) {
    return Arrays.stream(values()).filter(one -> one.title().equals(title)).findFirst();
  }

  /** All names. */
  public static List<String> titles() {
    return Arrays.stream(values()).map(DistrictEdit::title).toList();
  }
}
