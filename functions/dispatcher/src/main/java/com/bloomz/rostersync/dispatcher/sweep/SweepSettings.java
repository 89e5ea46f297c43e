package com.bloomz.rostersync.dispatcher.sweep;

import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.Map;

/** What the function's environment says, checked. */
record SweepSettings(
    String table, String importQueueUrl, String nightlyImportQueueUrl, String bus) {
  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static SweepSettings of(Map<String, String> environment) {
    var values = Environment.of(environment, SweepVariable.all());
    return new SweepSettings(
        values.text(SharedVariable.ROSTER_TABLE),
        values.text(SharedVariable.IMPORT_QUEUE_URL),
        values.text(SharedVariable.NIGHTLY_IMPORT_QUEUE_URL),
        values.text(SharedVariable.BUS_NAME));
  }
}
