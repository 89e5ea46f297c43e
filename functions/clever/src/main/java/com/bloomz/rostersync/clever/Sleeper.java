package com.bloomz.rostersync.clever;

import java.time.Duration;

/**
 * Lets time pass before a repeat or until a rate limit resets: {@code Thread::sleep} in a function.
 */
@FunctionalInterface
public interface Sleeper {
  /**
   * Returns after that time.
   *
   * @throws InterruptedException where the thread was asked to stop
   */
  void pause(Duration duration) throws InterruptedException;
}
