package com.bloomz.rostersync.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * So many requests a minute for each bearer; the minute begins with the first request
 * (docs/clever.md 9). Safe for use by several threads.
 */
public final class TokenRateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int limit;
  private final InstantSource clock;
  private final Map<String, State> states = new HashMap<>();

  public TokenRateLimit(int limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Where a bearer stands.
   *
   * @param remaining negative where the request is one too many
   */
  public record State(int limit, int remaining, Instant reset) {
    public boolean isExceeded() {
      return remaining < 0;
    }

    /** The reply with the headers that tell the state. */
    public SimulatorReply on(SimulatorReply reply) {
      return reply
          .with("X-RateLimit-Bucket", "bearer")
          .with("X-RateLimit-Limit", String.valueOf(limit))
          .with("X-RateLimit-Remaining", String.valueOf(Math.max(0, remaining)))
          .with("X-RateLimit-Reset", String.valueOf(reset.getEpochSecond()));
    }
  }

  /** Counts a request of a bearer. */
  public synchronized State count(String bearer) {
    Instant now = clock.instant();
    State before = states.get(bearer);
    State after =
        before == null || !now.isBefore(before.reset())
            ? new State(limit, limit - 1, now.plus(WINDOW))
            : new State(limit, Math.max(-1, before.remaining() - 1), before.reset());
    states.put(bearer, after);
    return after;
  }
}
