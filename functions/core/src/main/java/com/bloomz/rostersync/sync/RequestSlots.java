package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives out the moments at which requests may be sent to Clever with a token, to all workers and
 * the API together: at most {@link #MOST} in any {@link #WINDOW} (docs/clever.md 9), also where
 * requests reach Clever up to {@link #LATENESS} after their moments. Moments are given in the order
 * in which they are asked for, one at a time, so that whoever has few requests never waits for all
 * of those of one who has many: for one moment of each other sender at most.
 */
public interface RequestSlots {
  /** What Clever takes with one token in a window. */
  int MOST = 1_200;

  /** Clever's window. */
  Duration WINDOW = Duration.ofMinutes(1);

  /** How many may be sent at once after a rest. */
  int BURST = 30;

  /** Whoever is later than this at sending takes another moment. */
  Duration LATEST = Duration.ofSeconds(1);

  /**
   * How much later than its moment a request may reach Clever: {@link #LATEST}, and two seconds for
   * its way and for clocks that differ.
   */
  Duration LATENESS = LATEST.plusSeconds(2);

  /**
   * Between two moments. All that may reach Clever within a window had their moments in it or in
   * the {@link #LATENESS} before: a burst and those together are no more than Clever takes.
   */
  Duration SPACING = WINDOW.plus(LATENESS).dividedBy(MOST - BURST);

  /**
   * The moment at which one more request may be sent; now or later.
   *
   * @throws com.bloomz.rostersync.storage.StoreException if none could be given: Clever's own
   *     answers limit the caller then
   */
  Instant next(AccessToken token, Instant now);
}
