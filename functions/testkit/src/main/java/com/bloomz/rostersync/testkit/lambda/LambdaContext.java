package com.bloomz.rostersync.testkit.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * An invocation as Lambda describes it to the handler.
 *
 * @param function the function's name
 * @param deadline when its time is over
 */
public record LambdaContext(String function, String id, Instant deadline, InstantSource clock)
    implements Context {
  /** One that has that much time left and loses none. */
  public static LambdaContext withTime(String function, Duration left) {
    return new LambdaContext(
        function, "the-invocation", Instant.EPOCH.plus(left), () -> Instant.EPOCH);
  }

  @Override
  public int getRemainingTimeInMillis() {
    long left = Duration.between(clock.instant(), deadline).toMillis();
    return Math.clamp(left, 0, Integer.MAX_VALUE);
  }

  @Override
  public String getAwsRequestId() {
    return id;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + function;
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return function;
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + function;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  /** A trace of its own, made of the id; none where that is no UUID. */
  @Override
  public @Nullable String getXrayTraceId() {
    String hex = id.replace("-", "");
    return hex.length() == 32
        ? "Root=1-" + hex.substring(0, 8) + "-" + hex.substring(8) + ";Sampled=0"
        : null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1769;
  }

  /** Takes nothing down: functions have loggers of their own. */
  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {}

      @Override
      public void log(byte[] message) {}
    };
  }
}
