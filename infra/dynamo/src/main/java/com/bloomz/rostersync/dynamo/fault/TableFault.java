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
public record TableFault(
    FaultKind kind,
    @Nullable String operation,
    @Nullable String table,
    int from,
    int times,
    Duration delay) {
  public TableFault {
    if (from < 1 || times < 1 || delay.isNegative()) {
      throw new IllegalArgumentException("from and times must be at least 1.");
    }
  }

  /** The next request of that operation. */
  public static TableFault next(FaultKind kind, String operation) {
    return new TableFault(kind, operation, null, 1, 1, Duration.ZERO);
  }

  /** The same for so many requests. */
  public TableFault times(int count) {
    return new TableFault(kind, operation, table, from, count, delay);
  }

  /** The same with that delay. */
  public TableFault delay(Duration time) {
    return new TableFault(kind, operation, table, from, times, time);
  }
}
