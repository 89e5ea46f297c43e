package com.bloomz.rostersync.lambda;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A function's environment, in which everything is set that must be. A variable that cannot be used
 * is an {@link IllegalArgumentException} that names it and does not repeat its value.
 */
public final class Environment {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");
  private static final Pattern FLAG = Pattern.compile("true|false");
  private static final Pattern SECONDS = Pattern.compile("PT\\d{1,3}(\\.\\d{1,3})?S");

  private final Map<String, String> variables;

  private Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * Reads the environment.
   *
   * @param settings every variable that the function reads
   * @throws IllegalArgumentException if one is not set that must be; names it
   */
  public static Environment of(Map<String, String> variables, List<? extends Setting> settings) {
    var environment = new Environment(variables);
    var missing = settings.stream().filter(setting -> environment.find(setting).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("These environment variables are not set: " + missing);
    }
    return environment;
  }

  /** As it is set, else what holds otherwise. */
  public String text(Setting setting) {
    return find(setting).orElseThrow();
  }

  /** The same, empty where it is the empty text. */
  public Optional<String> unlessEmpty(Setting setting) {
    return find(setting).filter(value -> !value.isEmpty());
  }

  /**
   * A text of that form.
   *
   * @param meant such as {@code a number from 1 to 5}, for the person who has to fix it
   */
  public String matching(Setting setting, Pattern form, String meant) {
    String value = text(setting);
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "The environment variable " + setting.name() + " must be " + meant + ".");
    }
    return value;
  }

  public int count(Setting setting) {
    return Integer.parseInt(matching(setting, COUNT, "a number from 1 to 999999"));
  }

  public Duration seconds(Setting setting) {
    return Duration.parse(matching(setting, SECONDS, "seconds such as PT1S"));
  }

  public boolean flag(Setting setting) {
    return matching(setting, FLAG, "true or false").equals("true");
  }

  public URI address(Setting setting) {
    return URI.create(matching(setting, ADDRESS, "an address such as https://api.clever.com"));
  }

  /** The values may be secret. */
  @Override
  public String toString() {
    return "Environment";
  }

  private Optional<String> find(Setting setting) {
    return Optional.ofNullable(variables.get(setting.name()))
        .filter(value -> !value.isBlank())
        .or(setting::otherwise);
  }
}
