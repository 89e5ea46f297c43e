package com.bloomz.rostersync.person;

/** How two records' student ids compare (P 1, S 3). */
public enum StudentIdMatch {
  /** Equal, and from the same field. */
  SAME,
  /** Equal as text, and of one the field is not known. */
  SAME_TEXT,
  /** Not equal, from different fields, or missing. */
  NONE
}
