package com.bloomz.rostersync.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A function as {@code template.yaml} deploys it.
 *
 * @param name such as {@code WorkerFunction}
 * @param folder what is deployed: classes, and libraries in {@code lib}
 * @param handler such as {@code com.example.Handler}
 * @param fromSnapshot whether its instances start from a snapshot of one (SnapStart)
 * @param environment what each variable refers to, such as {@code RosterTable}, or its text; by the
 *     variable's name
 */
public record DeployedFunction(
    String name,
    Path folder,
    String handler,
    int megabytes,
    Duration timeout,
    boolean fromSnapshot,
    Map<String, String> environment) {
  private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+(\\.Arn)?");

  public DeployedFunction {
    environment = Map.copyOf(environment);
  }

  /**
   * The environment with the values of what it refers to.
   *
   * @param values by the name in the template, such as {@code RosterTable} or {@code TokenKey.Arn}
   * @throws IllegalArgumentException if one is missing; names it
   */
  public Map<String, String> environmentOf(Map<String, String> values) {
    var resolved = new HashMap<String, String>();
    environment.forEach(
        (variable, text) -> {
          String value = values.get(text);
          if (value == null && REFERENCE.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " needs " + text + " for " + variable);
          }
          resolved.put(variable, value == null ? text : value);
        });
    return resolved;
  }

  /** The same under another name, where each instance starts by itself. */
  public DeployedFunction onDemand(String other) {
    return new DeployedFunction(other, folder, handler, megabytes, timeout, false, environment);
  }

  /** The same in another folder. */
  public DeployedFunction in(Path other) {
    return new DeployedFunction(
        name, other, handler, megabytes, timeout, fromSnapshot, environment);
  }
}
