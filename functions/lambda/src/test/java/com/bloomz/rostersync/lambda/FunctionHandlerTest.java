package com.bloomz.rostersync.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FunctionHandlerTest {
  private static final FunctionClock CLOCK = new FunctionClock(InstantSource.system());

  /** Answers with the milliseconds that an invocation has left. */
  private static final class TimeTeller implements FunctionHandler<String, Long> {
    private final FunctionBeans beans = FunctionBeans.with(CLOCK);
    private final Invocation invocation = beans.get(Invocation.class);

    @Override
    public FunctionBeans beans() {
      return beans;
    }

    @Override
    public Long execute(String event) {
      return invocation.timeLeft().toMillis();
    }
  }

  @Test
  void knowsTheTimeLeftOfEachInvocation() {
    try (var handler = new TimeTeller()) {
      assertThat(handler.execute("before the first")).isZero();
      assertThat(handler.handleRequest("", LambdaContext.withTime("f", Duration.ofMinutes(15))))
          .isEqualTo(900_000);
      assertThat(handler.handleRequest("", LambdaContext.withTime("f", Duration.ofSeconds(12))))
          .isEqualTo(12_000);
    }
  }

  @Test
  void wiringHasWhatItIsGiven() {
    try (var handler = new TimeTeller()) {
      assertThat(handler.beans().get(FunctionClock.class)).isSameAs(CLOCK);
    }
  }
}
