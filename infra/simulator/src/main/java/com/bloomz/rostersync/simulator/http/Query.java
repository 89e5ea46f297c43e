package com.bloomz.rostersync.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a query or of a form, decoded, in the order in which they were sent.
 *
 * @param raw as sent, without the question mark
 */
public record Query(String raw, List<Parameter> parameters) {
  public Query {
    parameters = List.copyOf(parameters);
  }

  /** One parameter, decoded; the value is blank where there was none. */
  public record Parameter(String name, String value) {}

  /** Reads {@code a=1&b=2}. */
  public static Query parse(String raw) {
    return new Query(
        raw,
        Arrays.stream(raw.split("&", -1))
            .filter(part -> !part.isEmpty())
            .map(Query::parameter)
            .toList());
  }

  /** The value of the first parameter of that name. */
  public Optional<String> first(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .findFirst();
  }

  /** All values of that name. */
  public List<String> all(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .toList();
  }

  private static Parameter parameter(String part) {
    int equals = part.indexOf('=');
    return equals < 0
        ? new Parameter(decoded(part), "")
        : new Parameter(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
