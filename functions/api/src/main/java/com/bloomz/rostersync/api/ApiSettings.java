package com.bloomz.rostersync.api;

import com.bloomz.rostersync.clever.CleverApp;
import com.bloomz.rostersync.lambda.Environment;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the function's environment says, checked.
 *
 * @param values what is read as it stands
 */
record ApiSettings(
    Environment values, URI clever, String cleverVersion, URI cleverLogIn, int callsAMinute) {
  private static final Pattern VERSION = Pattern.compile("v3\\.\\d+");

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static ApiSettings of(Map<String, String> environment) {
    var values = Environment.of(environment, Variable.values());
    return new ApiSettings(
        values,
        values.address(Variable.CLEVER_URL),
        values.matching(Variable.CLEVER_VERSION, VERSION, "a version such as v3.1"),
        values.address(Variable.CLEVER_LOGIN_URL),
        values.count(Variable.CALLS_A_MINUTE));
  }

  String of(Variable variable) {
    return values.text(variable);
  }

  /** The app at Clever, if there is one. */
  Optional<CleverApp> cleverApp() {
    return values
        .unlessEmpty(Variable.CLEVER_CLIENT_ID)
        .map(
            id ->
                new CleverApp(
                    cleverLogIn,
                    id,
                    of(Variable.CLEVER_CLIENT_SECRET),
                    URI.create(of(Variable.CLEVER_REDIRECT_URL))));
  }
}
