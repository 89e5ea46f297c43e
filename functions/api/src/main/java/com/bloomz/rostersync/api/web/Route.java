package com.bloomz.rostersync.api.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One method of one path of the API.
 *
 * @param template such as {@code /schools/{school}/imports/{import}}
 * @param query the names that a query may have
 */
public record Route(
    String method, String template, Access access, Set<String> query, Endpoint endpoint) {
  public Route {
    query = Set.copyOf(query);
  }

  public static Route of(String method, String template, Access access, Endpoint endpoint) {
    return new Route(method, template, access, Set.of(), endpoint);
  }

  /** The same; a query may have these names. */
  public Route withQuery(String... names) {
    return new Route(method, template, access, Set.of(names), endpoint);
  }

  /** The values of the template's variables, if the path's segments fit. */
  Optional<Map<String, String>> match(List<String> segments) {
    List<String> parts = List.of(template.substring(1).split("/", -1));
    if (parts.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.startsWith("{")) {
        values.put(part.substring(1, part.length() - 1), segments.get(i));
      } else if (!part.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
