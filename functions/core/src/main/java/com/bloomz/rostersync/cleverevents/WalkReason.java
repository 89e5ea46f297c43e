package com.bloomz.rostersync.cleverevents;

/** Why a district's night is not passed over, and its lists are read. */
public enum WalkReason {
  /** The app does not have the Events API, or Clever refuses it. */
  EVENTS_OFF,
  /** The answer is not a list of events. */
  EVENTS_UNREADABLE,
  /** No events came in time. */
  EVENTS_UNREACHABLE,
  /** No complete walk is known. */
  NO_LAST_WALK,
  /** The district's day of the week: a walk finds what no event has told. */
  WEEKLY,
  /** The last walk is a week old or older: its weekly one was missed. */
  OLD,
  /** A term or a student's enrollment begins or ends. */
  DATE_REACHED,
  /** The last walk found that syncs were not told by events. */
  SILENT,
  /** The event at which the last walk began is not among the newest: others may be missing too. */
  GAP,
  /** An event tells that a roster may have changed. */
  ROSTER_EVENT,
  /**
   * A school has joined, or more than a few are not as the walk found them: their settings or
   * rosters were changed by hand, their imports wait or did not succeed, the district does not list
   * them, or imports decide otherwise since an update.
   */
  SCHOOL_DIFFERS
}
