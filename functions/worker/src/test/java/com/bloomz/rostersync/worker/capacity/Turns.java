package com.bloomz.rostersync.worker.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Threads in virtual time: one at a time runs, until it pauses or ends; then whoever has paused
 * shortest goes on, and the clock shows when.
 */
final class Turns implements InstantSource {
  private final PriorityQueue<Wake> wakes =
      new PriorityQueue<>(Comparator.comparing(Wake::at).thenComparingLong(Wake::number));
  private final Semaphore next = new Semaphore(0);
  private Instant now;
  private long number;

  Turns(Instant start) {
    now = start;
  }

  private record Wake(Instant at, long number, Semaphore gate) {}

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Lets a thread run from then on. */
  void start(Instant at, Runnable work) {
    Wake wake = wakeAt(at);
    Thread.startVirtualThread(
        () -> {
          wake.gate().acquireUninterruptibly();
          try {
            work.run();
          } finally {
            next.release();
          }
        });
  }

  /** The calling thread goes on after that time. */
  void pause(Duration time) {
    Wake wake = wakeAt(instant().plus(time));
    next.release();
    wake.gate().acquireUninterruptibly();
  }

  /** Runs all threads to their ends. */
  void run() {
    for (Wake wake = first(); wake != null; wake = first()) {
      wake.gate().release();
      next.acquireUninterruptibly();
    }
  }

  private synchronized Wake wakeAt(Instant at) {
    var wake = new Wake(at, number++, new Semaphore(0));
    wakes.add(wake);
    return wake;
  }

  private synchronized @Nullable Wake first() {
    Wake wake = wakes.poll();
    if (wake != null) {
      now = wake.at();
    }
    return wake;
  }
}
