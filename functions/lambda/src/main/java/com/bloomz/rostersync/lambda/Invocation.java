package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.util.function.Supplier;

/** The invocation that runs now; a function instance has one at a time. */
public final class Invocation {
  private volatile Supplier<Duration> timeLeft = () -> Duration.ZERO;

  /** Called at the beginning of every invocation. */
  public void began(Context context) {
    timeLeft = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
    String trace = context.getXrayTraceId();
    Trail.invoked(context.getFunctionName(), context.getAwsRequestId(), trace == null ? "" : trace);
  }

  /** How long the invocation may still run; zero before the first one. */
  public Duration timeLeft() {
    return timeLeft.get();
  }
}
