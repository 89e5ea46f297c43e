package com.bloomz.rostersync.store;

import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** How long to wait before a request is repeated, and how often. */
final class Backoff {
  /** How often a write is repeated that met someone else's. */
  private static final int REPEATS = 7;

  private static final long FIRST_MILLIS = 25;

  /** The first pause of a throttled request is half to all of it. */
  private static final long FIRST_THROTTLED_MILLIS = 200;

  private static final long LONGEST_THROTTLED_MILLIS = 10_000;
  private static final int MOST_DOUBLINGS = 10;

  private final RandomGenerator random;
  private final BackoffSleeper pauses;

  Backoff(RandomGenerator random, BackoffSleeper pauses) {
    this.random = random;
    this.pauses = pauses;
  }

  /** Whether the table surely did not do it as it is asked for too much. */
  static boolean isThrottled(SdkException e) {
    return e instanceof SdkServiceException service && service.isThrottlingException();
  }

  /** The repeats of one request. */
  Repeats begin(ThrottleLimit limit) {
    return new Repeats(limit);
  }

  /** Repeats of a request, in one thread. */
  final class Repeats {
    private final ThrottleLimit limit;
    private int conflicts;
    private int throttles;
    private @Nullable TimeLeft time;

    private Repeats(ThrottleLimit limit) {
      this.limit = limit;
    }

    /**
     * Reads, again where the table throttles.
     *
     * @throws StoreException where it could not be read
     */
    <T> T read(Supplier<T> request) {
      while (true) {
        try {
          return request.get();
        } catch (SdkException e) {
          if (!isThrottled(e) || !afterThrottling()) {
            throw new StoreException("the table could not be read", e);
          }
        }
      }
    }

    /**
     * Waits after a write met someone else's, each time about twice as long as before.
     *
     * @throws ContentionException where it has been tried often enough
     */
    void afterConflict(RuntimeException met) {
      if (conflicts == REPEATS) {
        throw new ContentionException("other writes were always in the way", met);
      }
      long most = FIRST_MILLIS << conflicts;
      conflicts++;
      pause(Duration.ofMillis(most / 2 + random.nextLong(most)));
    }

    /**
     * Waits after the table throttled the request, each time about twice as long as before, from
     * 0.1 seconds up to 10.
     *
     * @return false, at once, where the time for it would be over then
     */
    boolean afterThrottling() {
      TimeLeft left = time == null ? limit.begin() : time;
      time = left;
      long most =
          Math.min(
              LONGEST_THROTTLED_MILLIS,
              FIRST_THROTTLED_MILLIS << Math.min(throttles, MOST_DOUBLINGS));
      throttles++;
      var length = Duration.ofMillis(most / 2 + random.nextLong(most / 2));
      if (left.left().compareTo(length) < 0) {
        return false;
      }
      pause(length);
      return true;
    }
  }

  private void pause(Duration time) {
    try {
      pauses.pause(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }
}
