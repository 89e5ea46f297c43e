package com.bloomz.rostersync.dynamo.conformance;

import java.time.Duration;

/** Waits for what happens elsewhere. */
final class Waiting {
  private Waiting() {}

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
