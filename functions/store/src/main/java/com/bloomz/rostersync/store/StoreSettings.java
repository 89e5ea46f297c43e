package com.bloomz.rostersync.store;

import com.bloomz.rostersync.sync.TimeLeft;
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

  /**
   * A store of a function that nobody waits for.
   *
   * @param invocation how long the present invocation may still run
   */
  public static StoreSettings within(String table, TimeLeft invocation, InstantSource clock) {
    return new StoreSettings(table, ThrottleLimit.within(invocation, clock));
  }
}
