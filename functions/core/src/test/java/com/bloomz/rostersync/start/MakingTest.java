package com.bloomz.rostersync.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MakingTest {
  private final AtomicInteger made = new AtomicInteger();

  private Object part() {
    made.incrementAndGet();
    return new Object();
  }

  @Test
  void partIsThereAtTheStart() {
    var unused = Making.AT_START.of(this::part);

    assertThat(made).hasValue(1);
  }

  @Test
  void partIsNotMadeBeforeItsFirstUse() {
    Supplier<Object> part = Making.AT_FIRST_USE.of(this::part);
    assertThat(made).hasValue(0);

    assertThat(part.get()).isNotNull();
    assertThat(made).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void thereIsOnePartForAllThreads(Making when) throws Exception {
    int threads = 8;
    for (int i = 1; i <= 50; i++) {
      Supplier<Object> part = when.of(this::part);
      var together = new CyclicBarrier(threads);
      Set<Object> seen = ConcurrentHashMap.newKeySet();
      try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        var all = new ArrayList<Future<?>>();
        for (int thread = 0; thread < threads; thread++) {
          all.add(
              executor.submit(
                  () -> {
                    together.await(10, TimeUnit.SECONDS);
                    return seen.add(part.get());
                  }));
        }
        for (Future<?> each : all) {
          each.get();
        }
      }
      assertThat(seen).hasSize(1);
      assertThat(made).hasValue(i);
    }
  }

  @Test
  void partThatCouldNotBeMadeIsTriedAgain() {
    Supplier<Object> part =
        Making.AT_FIRST_USE.of(
            () -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return this;
            });

    assertThatThrownBy(part::get).hasMessage("not yet");
    assertThat(part.get()).isSameAs(this);
  }
}
