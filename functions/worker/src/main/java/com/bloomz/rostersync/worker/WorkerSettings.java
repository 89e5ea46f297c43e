package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.lambda.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** What the function's environment says, checked. */
record WorkerSettings(
    String table,
    String queueUrl,
    String key,
    String bus,
    int maxReceives,
    URI clever,
    String cleverVersion,
    Duration cleverFirstPause) {
  private static final Pattern VERSION = Pattern.compile("v3\\.\\d+");

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static WorkerSettings of(Map<String, String> environment) {
    var values = Environment.of(environment, Variable.values());
    return new WorkerSettings(
        values.text(Variable.ROSTER_TABLE),
        values.text(Variable.IMPORT_QUEUE_URL),
        values.text(Variable.TOKEN_KEY),
        values.text(Variable.BUS_NAME),
        values.count(Variable.MAX_RECEIVE_COUNT),
        values.address(Variable.CLEVER_URL),
        values.matching(Variable.CLEVER_VERSION, VERSION, "a version such as v3.1"),
        values.seconds(Variable.CLEVER_FIRST_PAUSE));
  }
}
