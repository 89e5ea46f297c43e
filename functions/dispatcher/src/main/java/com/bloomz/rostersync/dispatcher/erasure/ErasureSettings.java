package com.bloomz.rostersync.dispatcher.erasure;

import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the function's environment says, checked.
 *
 * @param deadLetterQueues by their URLs
 */
record ErasureSettings(String table, List<String> deadLetterQueues) {
  ErasureSettings {
    deadLetterQueues = List.copyOf(deadLetterQueues);
  }

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static ErasureSettings of(Map<String, String> environment) {
    var values = Environment.of(environment, ErasureVariable.all());
    return new ErasureSettings(
        values.text(SharedVariable.ROSTER_TABLE),
        Stream.of(ErasureVariable.values()).map(values::text).toList());
  }
}
