package com.bloomz.rostersync.notifier;

import com.amazonaws.services.lambda.runtime.Context;
import com.bloomz.rostersync.sync.TimeLeft;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The invocation that runs now; a function instance has one at a time. It stands in for Micronaut's
 * own factory, which would add a context to the beans with every invocation.
 */
@Primary
@Singleton
@Requires(beans = NotifierSettings.class)
final class Invocation implements LambdaContextFactory, TimeLeft {
  private volatile TimeLeft time = () -> Duration.ZERO;

  @Override
  public void registerSingletons(Context context) {
    time = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
  }

  @Override
  public Duration left() {
    return time.left();
  }
}
