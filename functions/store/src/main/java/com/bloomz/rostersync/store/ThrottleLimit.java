package com.bloomz.rostersync.store;

import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long a request is repeated that the table throttles (A 2). */
@FunctionalInterface
public interface ThrottleLimit {
  /** Shorter than the 10 minutes in which DynamoDB knows a transaction's token again. */
  Duration LONGEST = Duration.ofMinutes(5);

  /** What a function needs to record what became of its attempt. */
  Duration RESERVE = Duration.ofSeconds(30);

  /** How long somebody waits who waits for an answer. */
  Duration SHORTEST = Duration.ofSeconds(3);

  /** Begins with the first time that a request is throttled. */
  TimeLeft begin();

  /** That time, for each request. */
  static ThrottleLimit of(Duration time, InstantSource clock) {
    return () -> {
      Instant end = clock.instant().plus(time);
      return () -> Duration.between(clock.instant(), end);
    };
  }

  /**
   * Minutes, for each request, but no longer than the invocation has time.
   *
   * @param invocation how long the present invocation may still run
   */
  static ThrottleLimit within(TimeLeft invocation, InstantSource clock) {
    return () -> {
      TimeLeft most = of(LONGEST, clock).begin();
      return () -> least(most.left(), invocation.left().minus(RESERVE));
    };
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
