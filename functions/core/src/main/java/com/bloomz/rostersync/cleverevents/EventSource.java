package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;

/** Reads the newest events of a token's district from Clever (docs/clever.md 11). */
@FunctionalInterface
public interface EventSource {
  /** How many events are read: more than a district has syncs between two nights. */
  int PAGE = 25;

  /** What is used where the app does not have the Events API: asks nothing. */
  EventSource OFF = (token, time) -> new NotRead(NotRead.Cause.OFF, Traffic.NONE);

  /**
   * The newest {@link #PAGE} events, in one request where nothing fails. A failure never stops a
   * night: the district is walked then.
   */
  EventReading newest(AccessToken token, TimeLeft time);
}
