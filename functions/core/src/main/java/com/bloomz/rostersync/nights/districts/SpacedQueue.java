package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends a district's imports so that workers see a few at once and then one after each spacing: the
 * workers between two of them are another district's. What would come later than a quarter of an
 * hour is spread over a quarter of an hour again.
 */
final class SpacedQueue implements ImportQueue {
  /** How many are seen at once. */
  static final int AT_ONCE = 5;

  /** SQS delays no message longer. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  private final ImportQueue queue;
  private final Duration spacing;
  private final InstantSource clock;
  private @Nullable Instant began;
  private int sent;

  SpacedQueue(ImportQueue queue, Duration spacing, InstantSource clock) {
    this.queue = queue;
    this.spacing = spacing;
    this.clock = clock;
  }

  @Override
  public void send(SchoolId school, Trigger because, Duration delay) {
    queue.send(school, because, delay.plus(next()));
  }

  @Override
  public int waiting() {
    return queue.waiting();
  }

  private Duration next() {
    Instant now = clock.instant();
    Instant from = began == null ? now : began;
    began = from;
    sent++;
    Instant due = from.plus(spacing.multipliedBy(Math.max(0, sent - AT_ONCE)));
    return due.isBefore(now)
        ? Duration.ZERO
        : Duration.ofMillis(Duration.between(now, due).toMillis() % LONGEST.toMillis());
  }
}
