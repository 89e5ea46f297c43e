package com.bloomz.rostersync.person;

/** Whether two records are one person. */
public enum Verdict {
  /** They are, and may be made one. */
  SAME,
  /** They may be: both stay as they are, and an admin is told. */
  MAYBE,
  /** They are not. */
  ANOTHER
}
