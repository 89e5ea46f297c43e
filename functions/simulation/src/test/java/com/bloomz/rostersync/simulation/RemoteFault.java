package com.bloomz.rostersync.simulation;

/** What can go wrong with one remote call. */
enum RemoteFault {
  /** Nothing is done, and the caller is told so. */
  REFUSED,
  /** It is done, and the caller is told nothing. */
  ANSWER_LOST,
  /** It is done, and everything takes minutes. */
  LATE,
  /** Nothing is done, after the caller has waited and tried again for seconds. */
  THROTTLED,
  /** Nothing is done, as others were at the same data at every try. */
  CONFLICT,
  /** A part is done, and the caller is told nothing. */
  CUT,
  /** The caller dies before anything is done. */
  KILLED_BEFORE,
  /** It is done, and the caller dies before it hears so. */
  KILLED_AFTER,
  /** The caller's clock jumps. */
  CLOCK_JUMP
}
