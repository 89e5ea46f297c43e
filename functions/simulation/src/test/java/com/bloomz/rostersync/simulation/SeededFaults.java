package com.bloomz.rostersync.simulation;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Faults by a seed: more or fewer, until they are stopped. */
final class SeededFaults implements FailurePlan {
  /** Of a thousand calls, how many fail; a seed picks one. */
  private static final int[] RATES = {0, 5, 20, 50, 90, 150};

  private static final RemoteFault[] FAULTS = RemoteFault.values();
  private final SplittableRandom random;
  private final int rate;
  private boolean stopped;

  /** How many calls are left until somebody dies; none where it is no more than zero. */
  private int untilDeath;

  SeededFaults(long seed) {
    random = new SplittableRandom(seed ^ 0x5DEECE66DL);
    rate = RATES[random.nextInt(RATES.length)];
  }

  /** From now on all is well. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** At times, whoever makes one of the next calls dies. */
  void threaten() {
    untilDeath = happens(600) ? 1 + random.nextInt(12) : 0;
  }

  @Override
  public @Nullable RemoteFault next() {
    if (!stopped && untilDeath > 0 && --untilDeath == 0) {
      return RemoteFault.KILLED_AFTER;
    }
    return !stopped && random.nextInt(1_000) < rate ? FAULTS[random.nextInt(FAULTS.length)] : null;
  }

  @Override
  public Duration latency() {
    return Duration.ofMillis(1 + random.nextInt(40));
  }

  @Override
  public Duration lateness() {
    return Duration.ofSeconds(1L << random.nextInt(11));
  }

  @Override
  public Duration jump() {
    return Duration.ofSeconds(random.nextInt(-300, 301));
  }

  @Override
  public boolean happens(int permille) {
    return !stopped && rate > 0 && random.nextInt(1_000) < permille;
  }

  @Override
  public Duration within(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }
}
