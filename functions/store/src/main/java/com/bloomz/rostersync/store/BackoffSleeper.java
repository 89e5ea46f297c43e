package com.bloomz.rostersync.store;

import java.time.Duration;

/** Waits between two attempts to write where someone else writes; {@code Thread::sleep} does. */
@FunctionalInterface
public interface BackoffSleeper {
  /** Returns when that time is over. */
  void pause(Duration time) throws InterruptedException;
}
