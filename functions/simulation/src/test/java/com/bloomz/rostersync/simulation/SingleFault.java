package com.bloomz.rostersync.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One fault, at one call, and nothing else that goes wrong. */
final class SingleFault implements FailurePlan {
  private final RemoteFault fault;
  private final long at;
  private boolean armed;
  private long calls;

  /**
   * @param at which call fails, counted from 1 after {@link #arm}
   */
  SingleFault(RemoteFault fault, long at) {
    this.fault = fault;
    this.at = at;
  }

  /** From now on calls count. */
  void arm() {
    armed = true;
  }

  /** Whether it has happened. */
  boolean hasHappened() {
    return calls >= at;
  }

  @Override
  public @Nullable RemoteFault next() {
    if (!armed) {
      return null;
    }
    calls++;
    return calls == at ? fault : null;
  }

  @Override
  public Duration latency() {
    return Duration.ofMillis(10);
  }

  @Override
  public Duration lateness() {
    return Duration.ofMinutes(12);
  }

  @Override
  public Duration jump() {
    return Duration.ofMinutes(7);
  }

  @Override
  public boolean happens(int permille) {
    return false;
  }

  @Override
  public Duration within(Duration most) {
    return most.dividedBy(2);
  }
}
