package com.bloomz.rostersync.lambda;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many events Lambda hands to one instance at once. Its runtime polls for several on one
 * handler where the variable says so.
 */
public final class Concurrency {
  private static final String VARIABLE = "AWS_LAMBDA_MAX_CONCURRENCY";
  private static final Pattern SEVERAL = Pattern.compile("\\s*\\+?0*([2-9]|[1-9]\\d+)\\s*");

  private Concurrency() {}

  /**
   * The environment of a function that handles one event at a time, as it knows the deadline of one
   * invocation only.
   *
   * @throws IllegalArgumentException if Lambda hands it several
   */
  public static Map<String, String> oneEvent(Map<String, String> environment) {
    if (SEVERAL.matcher(environment.getOrDefault(VARIABLE, "1")).matches()) {
      throw new IllegalArgumentException(
          VARIABLE + " must be 1: this function handles one event at a time.");
    }
    return environment;
  }
}
