package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** An import queue in memory. It keeps what was sent; nobody takes it away. */
public final class InMemoryImportQueue implements ImportQueue {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final List<Sent> sent = new ArrayList<>();
  private boolean broken;

  public InMemoryImportQueue(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A message.
   *
   * @param visible from when a worker may see it
   */
  public record Sent(SchoolId school, Trigger because, Instant visible) {}

  @Override
  public synchronized void send(SchoolId school, Trigger because, Duration delay) {
    if (broken) {
      throw new QueueException("the queue is broken", new IllegalStateException("broken"));
    }
    Duration kept = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    sent.add(new Sent(school, because, clock.instant().plus(kept)));
  }

  @Override
  public synchronized int waiting() {
    if (broken) {
      throw new QueueException("the queue is broken", new IllegalStateException("broken"));
    }
    return sent.size();
  }

  /** Every message from now on fails to be sent. */
  public synchronized void breakDown() {
    broken = true;
  }

  /** All that was sent, in order. */
  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** What a worker may see now. */
  public synchronized List<Sent> visible() {
    Instant now = clock.instant();
    return sent.stream().filter(message -> !message.visible().isAfter(now)).toList();
  }
}
