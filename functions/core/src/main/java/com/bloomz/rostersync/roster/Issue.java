package com.bloomz.rostersync.roster;

import java.util.Comparator;

/**
 * Something in the data that an admin can fix.
 *
 * @param subject what kind of thing it is about
 * @param id the thing's id, Clever's or Bloomz's
 * @param about how an admin knows the thing: a class's or a person's name; may be empty. Shown to
 *     admins of the school only, never logged
 * @param detail what in particular, such as the other names concerned; may be empty
 */
public record Issue(IssueCode code, Subject subject, String id, String about, String detail)
    implements Comparable<Issue> {
  private static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::code)
          .thenComparing(Issue::subject)
          .thenComparing(Issue::id)
          .thenComparing(Issue::about)
          .thenComparing(Issue::detail);

  /** What an issue is about. */
  public enum Subject {
    SCHOOL,
    SECTION,
    CLASS,
    STUDENT,
    STAFF,
    CONTACT
  }

  /** How much an issue matters. */
  public enum Severity {
    /** Something was held back. */
    ERROR,
    /** Something is not in Bloomz as the school would expect. */
    WARNING,
    /** Good to know. */
    INFO
  }

  @Override
  public int compareTo(Issue other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code + " " + subject + " " + id;
  }
}
