package com.bloomz.rostersync.aws;

import java.time.Duration;

/** How long SQS hides a message. */
final class Delays {
  private static final long LONGEST_SECONDS = 900;

  private Delays() {}

  /** Whole seconds, never earlier than asked where SQS can wait so long. */
  static int seconds(Duration delay) {
    long upwards = delay.plusMillis(999).toSeconds();
    return Math.toIntExact(Math.clamp(upwards, 0L, LONGEST_SECONDS));
  }
}
