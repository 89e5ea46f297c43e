package com.bloomz.rostersync.api.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many calls a user may make in a minute, as far as one function instance sees them; API
 * Gateway limits all of them together.
 */
public final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final int most;
  private final InstantSource clock;
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private volatile Instant windowEnds = Instant.MIN;

  /** Allows that many calls a minute. */
  public RateLimit(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Seconds to wait before the next call; 0 if it can be made now, and then it counts. */
  long take(String who) {
    Instant now = clock.instant();
    if (!now.isBefore(windowEnds) || calls.size() > MOST_REMEMBERED) {
      calls.clear();
      windowEnds = now.plus(WINDOW);
    }
    return calls.merge(who, 1, Integer::sum) <= most
        ? 0
        : Math.max(1, Duration.between(now, windowEnds).toSeconds());
  }
}
