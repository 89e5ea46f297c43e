package com.bloomz.rostersync.dynamo.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with some requests.
 *
 * @param operation such as {@code PutItem}; null for any
 * @param table a table that the request names; null for any
 * @param from the first matching request that it strikes, counted from 1
 * @param times how many matching requests it strikes from there on
 * @param delay for {@link FaultKind#DELAYED}
 */
public record PlannedFault(
    FaultKind kind,
    @Nullable String operation,
    @Nullable String table,
    int from,
    int times,
    Duration delay) {
  public PlannedFault {
    if (from < 1 || times < 1 || delay.isNegative()) {
      throw new IllegalArgumentException("A fault strikes from a first request on, at least once.");
    }
  }

  /** The next request of that operation. */
  public static PlannedFault next(FaultKind kind, String operation) {
    return new PlannedFault(kind, operation, null, 1, 1, Duration.ZERO);
  }

  /** The same for so many requests. */
  public PlannedFault times(int count) {
    return new PlannedFault(kind, operation, table, from, count, delay);
  }

  /** The same with that delay. */
  public PlannedFault delay(Duration time) {
    return new PlannedFault(kind, operation, table, from, times, time);
  }
}
