package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Primary;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The invocation that runs now; a function instance has one at a time. It stands in for Micronaut's
 * own factory, which would add a context to the beans with every invocation.
 */
@Primary
@Singleton
public final class Invocation implements LambdaContextFactory {
  private volatile Supplier<Duration> timeLeft = () -> Duration.ZERO;

  @Override
  public void registerSingletons(Context context) {
    timeLeft = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
  }

  /** How long the invocation may still run; zero before the first one. */
  public Duration timeLeft() {
    return timeLeft.get();
  }
}
