package com.bloomz.rostersync.schools;

/** What a school has bought of Bloomz. */
public enum Plan {
  BLOOMZ,
  /** Scheduled imports belong to it (S 2). */
  BLOOMZ_FOR_SCHOOLS
}
