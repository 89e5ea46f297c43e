package com.bloomz.rostersync.dispatcher.erasure;

import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.Map;

/** What the function's environment says, checked. */
record ErasureSettings(String table) {
  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static ErasureSettings of(Map<String, String> environment) {
    var values = Environment.of(environment, ErasureVariable.all());
    return new ErasureSettings(values.text(SharedVariable.ROSTER_TABLE));
  }
}
