package com.bloomz.rostersync.simulator.fault;

/** What a faulty answer says of the rate limit's reset. */
public enum RateReset {
  /** The true one. */
  TRUE,
  /** Two seconds from now, and nothing remaining. */
  SOON,
  /** Nothing remaining, and no word of when that ends. */
  ABSENT,
  /** Nothing remaining until a minute ago. */
  PAST
}
