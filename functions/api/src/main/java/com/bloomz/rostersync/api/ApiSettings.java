package com.bloomz.rostersync.api;

import com.bloomz.rostersync.clever.CleverApp;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the function's environment says, checked. */
record ApiSettings(Map<Variable, String> values) {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");

  ApiSettings {
    values = Map.copyOf(values);
  }

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static ApiSettings of(Map<String, String> environment) {
    var missing =
        Arrays.stream(Variable.values())
            .filter(variable -> find(environment, variable).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("These environment variables are not set: " + missing);
    }
    var settings =
        new ApiSettings(
            Arrays.stream(Variable.values())
                .collect(
                    java.util.stream.Collectors.toMap(
                        variable -> variable,
                        variable -> find(environment, variable).orElseThrow())));
    settings.require(Variable.CLEVER_URL, ADDRESS, "an address");
    settings.require(Variable.CLEVER_LOGIN_URL, ADDRESS, "an address");
    settings.require(Variable.CLEVER_VERSION, Pattern.compile("v3\\.\\d+"), "such as v3.1");
    settings.require(Variable.CALLS_A_MINUTE, Pattern.compile("[1-9]\\d{0,5}"), "a number");
    settings.require(
        Variable.TRANSACTIONS_REPORTED_AT_HALF, Pattern.compile("true|false"), "true or false");
    return settings;
  }

  String of(Variable variable) {
    return values.getOrDefault(variable, "");
  }

  URI address(Variable variable) {
    return URI.create(of(variable));
  }

  /** The app at Clever, if there is one. */
  Optional<CleverApp> cleverApp() {
    return of(Variable.CLEVER_CLIENT_ID).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CleverApp(
                address(Variable.CLEVER_LOGIN_URL),
                of(Variable.CLEVER_CLIENT_ID),
                of(Variable.CLEVER_CLIENT_SECRET),
                address(Variable.CLEVER_REDIRECT_URL)));
  }

  @Override
  public String toString() {
    return "ApiSettings";
  }

  private static Optional<String> find(Map<String, String> environment, Variable variable) {
    return Optional.ofNullable(environment.get(variable.name()))
        .filter(value -> !value.isBlank())
        .or(variable::otherwise);
  }

  private void require(Variable variable, Pattern form, String meant) {
    if (!form.matcher(of(variable)).matches()) {
      throw new IllegalArgumentException(
          "The environment variable " + variable + " must be " + meant + ".");
    }
  }
}
