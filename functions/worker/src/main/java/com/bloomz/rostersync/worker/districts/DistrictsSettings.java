package com.bloomz.rostersync.worker.districts;

import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** What the function's environment says, checked. */
record DistrictsSettings(
    String table,
    String districtQueueUrl,
    String importQueueUrl,
    String key,
    String bus,
    int maxReceives,
    URI clever,
    String cleverVersion,
    boolean cleverEvents,
    Duration cleverFirstPause,
    Duration importSpacing) {
  private static final Pattern VERSION = Pattern.compile("v3\\.\\d+");

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static DistrictsSettings of(Map<String, String> environment) {
    var values = Environment.of(environment, DistrictsVariable.all());
    return new DistrictsSettings(
        values.text(SharedVariable.ROSTER_TABLE),
        values.text(SharedVariable.DISTRICT_QUEUE_URL),
        values.text(SharedVariable.NIGHTLY_IMPORT_QUEUE_URL),
        values.text(SharedVariable.TOKEN_KEY),
        values.text(SharedVariable.BUS_NAME),
        values.count(SharedVariable.MAX_RECEIVE_COUNT),
        values.address(SharedVariable.CLEVER_URL),
        values.matching(SharedVariable.CLEVER_VERSION, VERSION, "a version such as v3.1"),
        values.flag(SharedVariable.CLEVER_EVENTS),
        values.seconds(SharedVariable.CLEVER_FIRST_PAUSE),
        values.seconds(SharedVariable.IMPORT_SPACING));
  }
}
