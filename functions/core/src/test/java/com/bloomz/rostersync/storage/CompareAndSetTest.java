package com.bloomz.rostersync.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CompareAndSetTest {
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void theFirstTryThatSucceedsIsTheLast() {
    assertThat(CompareAndSet.retry(5, () -> succeedsAt(3))).contains(3);
    assertThat(tries).hasValue(3);
  }

  @Test
  void emptyWhereOthersWereAlwaysQuicker() {
    assertThat(CompareAndSet.retry(5, () -> succeedsAt(6))).isEmpty();
    assertThat(tries).hasValue(5);
  }

  private Optional<Integer> succeedsAt(int last) {
    return Optional.of(tries.incrementAndGet()).filter(tried -> tried == last);
  }
}
