package com.bloomz.rostersync.aws;

import java.time.Duration;

/** How long SQS hides a message. */
final class Delays {
  private static final long LONGEST_SECONDS = 900;

  private static final long LONGEST_HIDDEN_SECONDS = 12 * 3600;

  private Delays() {}

  /** Whole seconds, never earlier than asked where SQS can wait so long. */
  static int seconds(Duration delay) {
    return upTo(LONGEST_SECONDS, delay);
  }

  /** The same for a message that was received, which SQS hides for longer. */
  static int hiddenSeconds(Duration time) {
    return upTo(LONGEST_HIDDEN_SECONDS, time);
  }

  private static int upTo(long longest, Duration time) {
    return Math.toIntExact(Math.clamp(time.plusMillis(999).toSeconds(), 0L, longest));
  }
}
