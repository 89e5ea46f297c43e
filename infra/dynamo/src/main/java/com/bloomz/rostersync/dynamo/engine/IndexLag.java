package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.storage.SortedBytes;
import com.bloomz.rostersync.dynamo.value.ByteString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Changes of global indexes that are not to be seen yet (Developer Guide, GSI: data synchronization
 * is eventually consistent). Used while writes are excluded.
 */
final class IndexLag {
  private static final ByteString LAGGING =
      ByteString.of("lagging".getBytes(StandardCharsets.US_ASCII));

  private final InstantSource clock;
  private final SortedBytes marks;
  private final Deque<Pending> pending = new ConcurrentLinkedDeque<>();
  private volatile Duration lag = Duration.ZERO;

  private record Pending(
      SortedBytes entries, ByteString key, @Nullable ByteString value, Instant due) {}

  /**
   * Begins without a lag.
   *
   * @param marks stored with the tables, where it marks that indexes lag
   */
  IndexLag(InstantSource clock, SortedBytes marks) {
    this.clock = clock;
    this.marks = marks;
  }

  /** Whether indexes lagged when the process ended: then entries are missing. */
  boolean isMarked() {
    return marks.get(LAGGING) != null;
  }

  void unmark() {
    marks.remove(LAGGING);
  }

  /** How far the indexes lag from now on. */
  void set(Duration time) {
    lag = time;
  }

  boolean isOn() {
    return !lag.isZero() || !pending.isEmpty();
  }

  /** Changes an entry later. */
  void add(SortedBytes entries, ByteString key, @Nullable ByteString value) {
    if (pending.isEmpty()) {
      marks.put(LAGGING, LAGGING);
    }
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
    if (pending.isEmpty()) {
      unmark();
    }
  }

  /** Forgets the changes of an index that is deleted. */
  void forget(SortedBytes entries) {
    pending.removeIf(each -> each.entries() == entries);
  }
}
