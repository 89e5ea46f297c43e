package com.bloomz.rostersync.imports;

import java.time.Duration;

/**
 * What reading Clever took.
 *
 * @param requests sent, repeats included
 * @param bytes of the bodies received
 * @param waited for the rate limit and between repeats
 */
public record Traffic(long requests, long bytes, Duration waited) {
  /** Nothing yet. */
  public static final Traffic NONE = new Traffic(0, 0, Duration.ZERO);

  public Traffic plus(Traffic other) {
    return new Traffic(requests + other.requests, bytes + other.bytes, waited.plus(other.waited));
  }
}
