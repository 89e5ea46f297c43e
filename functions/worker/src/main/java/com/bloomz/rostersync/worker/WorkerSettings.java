package com.bloomz.rostersync.worker;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
    Duration cleverFirstPause,
    boolean transactionsReportedAtHalf) {
  private static final Pattern SECONDS = Pattern.compile("PT\\d{1,3}(\\.\\d{1,3})?S");
  private static final Pattern VERSION = Pattern.compile("v3\\.\\d+");

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static WorkerSettings of(Map<String, String> environment) {
    var values = new Values(environment);
    values.requireAll();
    return new WorkerSettings(
        values.of(Variable.ROSTER_TABLE),
        values.of(Variable.IMPORT_QUEUE_URL),
        values.of(Variable.TOKEN_KEY),
        values.of(Variable.BUS_NAME),
        values.count(Variable.MAX_RECEIVE_COUNT),
        values.address(Variable.CLEVER_URL),
        values.matching(Variable.CLEVER_VERSION, VERSION, "a version such as v3.1"),
        Duration.parse(
            values.matching(Variable.CLEVER_FIRST_PAUSE, SECONDS, "seconds such as PT1S")),
        values
            .matching(
                Variable.TRANSACTIONS_REPORTED_AT_HALF,
                Pattern.compile("true|false"),
                "true or false")
            .equals("true"));
  }

  private record Values(Map<String, String> environment) {
    void requireAll() {
      var missing =
          Arrays.stream(Variable.values()).filter(variable -> find(variable).isEmpty()).toList();
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException("These environment variables are not set: " + missing);
      }
    }

    String of(Variable variable) {
      return find(variable).orElseThrow();
    }

    private Optional<String> find(Variable variable) {
      return Optional.ofNullable(environment.get(variable.name()))
          .filter(value -> !value.isBlank())
          .or(variable::otherwise);
    }

    int count(Variable variable) {
      return Integer.parseInt(
          matching(variable, Pattern.compile("[1-9]\\d{0,3}"), "a number from 1 to 9999"));
    }

    URI address(Variable variable) {
      return URI.create(
          matching(
              variable,
              Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?"),
              "an address such as https://api.clever.com"));
    }

    String matching(Variable variable, Pattern form, String meant) {
      String value = of(variable);
      if (!form.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "The environment variable " + variable + " must be " + meant + ".");
      }
      return value;
    }
  }
}
