package com.bloomz.rostersync.roster;

/** Who made a class, a member, an enrolment or a guardianship. */
public enum Source {
  /** An import made it. */
  CLEVER,
  /** A person made it in Bloomz. */
  MANUAL
}
