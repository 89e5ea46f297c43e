package com.bloomz.rostersync.store;

import java.time.Duration;

/** Waits before a request is repeated; {@code Thread::sleep} does. */
@FunctionalInterface
public interface BackoffSleeper {
  /** Returns when that time is over. */
  void pause(Duration time) throws InterruptedException;
}
