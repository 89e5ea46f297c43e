package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue.Sent;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A 2: a district's imports are seen a few at once, then one after another. */
final class SpacedQueueTest {
  private static final Instant START = Instant.parse("2026-11-30T07:00:00Z");

  private Instant now = START;
  private final InMemoryImportQueue queue = new InMemoryImportQueue(() -> now);
  private final SpacedQueue spaced = new SpacedQueue(queue, Duration.ofSeconds(2), () -> now);

  private List<Long> sent(int imports, Duration each) {
    for (int i = 0; i < imports; i++) {
      spaced.send(new SchoolId("s-" + i), Trigger.NIGHTLY, Duration.ZERO);
      now = now.plus(each);
    }
    return queue.sent().stream()
        .map(Sent::visible)
        .map(visible -> Duration.between(START, visible).toSeconds())
        .toList();
  }

  @Test
  void aFewAreSeenAtOnceAndThenOneAfterAnother() {
    assertThat(sent(9, Duration.ZERO)).containsExactly(0L, 0L, 0L, 0L, 0L, 2L, 4L, 6L, 8L);
  }

  @Test
  void whoeverAsksSlowlyIsNotDelayedMore() {
    assertThat(sent(8, Duration.ofSeconds(3))).containsExactly(0L, 3L, 6L, 9L, 12L, 15L, 18L, 21L);
  }

  @Test
  void noneIsDelayedLongerThanTheQueueDelays() {
    List<Long> all = sent(1_500, Duration.ZERO);

    assertThat(all).allMatch(seconds -> seconds < SpacedQueue.LONGEST.toSeconds());
    for (long minute = 0; minute < 15; minute++) {
      long from = minute * 60;
      assertThat(all.stream().filter(at -> at >= from && at < from + 60)).hasSizeBetween(88, 125);
    }
  }
}
