package com.bloomz.rostersync.change;

/** What happened to an entity. */
public enum Verb {
  UPDATED,
  /** Active again after it was archived or had left; counted as updated. */
  RESTORED,
  /** An enrolment or guardianship ended, or a member became inactive (I 5). */
  REMOVED,
  ARCHIVED,
  CREATED;

  /** Whether something of Bloomz is no longer there. */
  public boolean removes() {
    return this == REMOVED || this == ARCHIVED;
  }

  /** The one that says more of a thing to which both happened. */
  Verb graver(Verb other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
