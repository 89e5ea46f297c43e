package com.bloomz.rostersync.store;

import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a write that met someone else's is tried again, and how often. */
final class Backoff {
  private static final int REPEATS = 7;
  private static final long FIRST_MILLIS = 25;

  private final RandomGenerator random;
  private final BackoffSleeper pauses;

  Backoff(RandomGenerator random, BackoffSleeper pauses) {
    this.random = random;
    this.pauses = pauses;
  }

  /**
   * Waits, each time about twice as long as before.
   *
   * @param failed how many attempts have met someone else's write, from 1
   * @throws ContentionException where it has been tried often enough
   */
  void pause(int failed, RuntimeException met) {
    if (failed > REPEATS) {
      throw new ContentionException("other writes were always in the way", met);
    }
    long most = FIRST_MILLIS << (failed - 1);
    try {
      pauses.pause(Duration.ofMillis(most / 2 + random.nextLong(most)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }
}
