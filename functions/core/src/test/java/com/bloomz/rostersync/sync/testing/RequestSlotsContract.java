package com.bloomz.rostersync.sync.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** All who use a token stay within Clever's limit together, and use nearly all of it. */
public abstract class RequestSlotsContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant START = Instant.parse("2026-11-30T07:00:00Z");

  private final AccessToken token = new AccessToken("slots-" + NUMBERS.incrementAndGet());

  /** The moments to be tested, the same during a test. */
  protected abstract RequestSlots slots();

  @Test
  void aFirstBurstMayBeSentAtOnce() {
    for (int i = 0; i < RequestSlots.BURST; i++) {
      assertThat(slots().next(token, START)).isEqualTo(START);
    }
    assertThat(slots().next(token, START)).isAfter(START);
  }

  @Test
  void anotherTokenHasMomentsOfItsOwn() {
    for (int i = 0; i < 2 * RequestSlots.BURST; i++) {
      var unused = slots().next(token, START);
    }
    assertThat(slots().next(new AccessToken("other-" + token.value()), START)).isEqualTo(START);
  }

  @Test
  void neverMoreThanCleverTakesInAnyMinuteAndNearlyAsMany() {
    List<Instant> sent = new ArrayList<>();
    Instant now = START;
    for (int i = 0; i < 1_500; i++) {
      Instant slot = slots().next(token, now);
      sent.add(slot);
      now = slot;
    }
    assertThat(mostInAWindow(sent)).isLessThanOrEqualTo(RequestSlots.MOST);
    Duration took = Duration.between(START, sent.getLast());
    double used = sent.size() / (took.toMillis() / 60_000.0) / RequestSlots.MOST;
    assertThat(used).isGreaterThan(0.9);
  }

  @Test
  void norAfterRestsOfAnyLength() {
    var random = new SplittableRandom(7);
    List<Instant> sent = new ArrayList<>();
    Instant now = START;
    for (int i = 0; i < 1_500; i++) {
      if (random.nextInt(40) == 0) {
        now = now.plusMillis(random.nextInt(8_000));
      }
      Instant slot = slots().next(token, now);
      sent.add(slot);
      now = slot;
    }
    assertThat(mostInAWindow(sent)).isLessThanOrEqualTo(RequestSlots.MOST);
  }

  @Test
  void everyCallerGetsAMomentOfItsOwn() throws Exception {
    List<Instant> given = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      Callable<Void> caller =
          () -> {
            for (int i = 0; i < 50; i++) {
              given.add(slots().next(token, START));
            }
            return null;
          };
      for (Future<Void> each : callers.invokeAll(Collections.nCopies(4, caller))) {
        each.get();
      }
    }
    List<Instant> later = given.stream().filter(START::isBefore).toList();
    assertThat(later).hasSize(200 - RequestSlots.BURST).doesNotHaveDuplicates();
  }

  @Test
  void norWhereAnyOfThemComesLate() {
    var random = new SplittableRandom(8);
    List<Instant> came = new ArrayList<>();
    Instant now = START;
    for (int i = 0; i < 3_000; i++) {
      Instant slot = slots().next(token, now);
      boolean late = slot.isBefore(START.plusSeconds(3)) || random.nextInt(3) == 0;
      came.add(late ? slot.plus(RequestSlots.LATENESS) : slot);
      now = slot;
    }
    assertThat(mostInAWindow(came.stream().sorted().toList()))
        .isLessThanOrEqualTo(RequestSlots.MOST);
  }

  private static int mostInAWindow(List<Instant> sorted) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < sorted.size(); to++) {
      while (!sorted.get(from).plus(RequestSlots.WINDOW).isAfter(sorted.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
