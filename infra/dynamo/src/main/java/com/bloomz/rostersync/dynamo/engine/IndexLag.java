package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.storage.SortedBytes;
import com.bloomz.rostersync.dynamo.value.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Changes of global indexes that are not to be seen yet (Developer Guide, GSI: data synchronization
 * is eventually consistent). Used while writes are excluded.
 */
final class IndexLag {
  private final InstantSource clock;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private volatile Duration lag = Duration.ZERO;

  private record Pending(
      SortedBytes entries, ByteString key, @Nullable ByteString value, Instant due) {}

  IndexLag(InstantSource clock) {
    this.clock = clock;
  }

  /** How far the indexes lag from now on. */
  void set(Duration time) {
    lag = time;
  }

  boolean isOn() {
    return !lag.isZero() || !pending.isEmpty();
  }

  /** Whether nothing waits. */
  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** Changes an entry later. */
  void add(SortedBytes entries, ByteString key, @Nullable ByteString value) {
    pending.add(new Pending(entries, key, value, clock.instant().plus(lag)));
  }

  /** Makes the changes whose time has come; all without a lag. */
  void settle() {
    Instant now = clock.instant();
    while (!pending.isEmpty() && (lag.isZero() || !pending.getFirst().due().isAfter(now))) {
      Pending next = pending.removeFirst();
      if (next.value() == null) {
        next.entries().remove(next.key());
      } else {
        next.entries().put(next.key(), next.value());
      }
    }
  }

  void clear() {
    pending.clear();
  }
}
