package com.bloomz.rostersync.store;

import java.time.InstantSource;

/**
 * What differs between places where the store runs.
 *
 * @param table the table's name
 * @param throttled how long a request is repeated that the table throttles
 */
public record StoreSettings(String table, ThrottleLimit throttled) {
  /** A store whose caller waits for an answer. */
  public StoreSettings(String table, InstantSource clock) {
    this(table, ThrottleLimit.of(ThrottleLimit.SHORTEST, clock));
  }
}
