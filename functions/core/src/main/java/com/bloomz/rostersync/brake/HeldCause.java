package com.bloomz.rostersync.brake;

/**
 * Why so much would leave, as far as the removals show it.
 *
 * @param text a sentence for a principal; it can name a class or a teacher
 */
public record HeldCause(Pattern pattern, String text) {
  /** What those who leave have in common. */
  public enum Pattern {
    /** Hardly anyone of the kind stays, and others come. */
    REPLACED,
    /** Those who leave come with the same names under other ids. */
    NEW_IDS,
    /** Hardly anyone of the kind stays. */
    WHOLE_KIND,
    GRADE,
    TERM,
    SUBJECT,
    CLASS,
    CLASS_NAME,
    TEACHER,
    CONTACT_VALUE,
    /** The contacts are there, with another value. */
    CONTACT_VALUE_CHANGED,
    /** An admin no longer chooses the value. */
    CONTACT_VALUE_NOT_CHOSEN,
    STAFF_KIND,
    CO_TEACHERS,
    /** The places or children end, and the same people have others. */
    MOVED,
    /** They follow one another in Clever's list. */
    PART_OF_LIST,
    /** Nothing in common explains it. */
    NONE
  }

  @Override
  public String toString() {
    return "HeldCause " + pattern;
  }
}
