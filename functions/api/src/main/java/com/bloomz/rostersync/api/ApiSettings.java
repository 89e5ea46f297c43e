package com.bloomz.rostersync.api;

import com.bloomz.rostersync.clever.CleverApp;
import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
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
    var values = Environment.of(environment, ApiVariable.all());
    return new ApiSettings(
        values,
        values.address(SharedVariable.CLEVER_URL),
        values.matching(SharedVariable.CLEVER_VERSION, VERSION, "a version such as v3.1"),
        values.address(ApiVariable.CLEVER_LOGIN_URL),
        values.count(ApiVariable.CALLS_A_MINUTE));
  }

  String of(Setting variable) {
    return values.text(variable);
  }

  /** The app at Clever, if there is one. */
  Optional<CleverApp> cleverApp() {
    return values
        .unlessEmpty(ApiVariable.CLEVER_CLIENT_ID)
        .map(
            id ->
                new CleverApp(
                    cleverLogIn,
                    id,
                    of(ApiVariable.CLEVER_CLIENT_SECRET),
                    URI.create(of(ApiVariable.CLEVER_REDIRECT_URL))));
  }
}
