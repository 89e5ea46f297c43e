package com.bloomz.rostersync.api.web;

import java.util.HashMap;
import java.util.Map;

/** A response. */
public record Reply(int status, Map<String, String> headers, String body) {
  private static final String TYPE = "Content-Type";

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** 200 with a JSON body. */
  public static Reply ok(Object body) {
    return json(200, body);
  }

  /** A JSON body; a record's null components are left out. */
  public static Reply json(int status, Object body) {
    return new Reply(
        status,
        Map.of(TYPE, "application/json", "Cache-Control", "no-store"),
        JsonCodec.write(body));
  }

  /** 200 with a text of that media type. */
  public static Reply text(String type, String body) {
    return new Reply(200, Map.of(TYPE, type, "Cache-Control", "no-store"), body);
  }

  /** 204. */
  public static Reply nothing() {
    return new Reply(204, Map.of("Cache-Control", "no-store"), "");
  }

  /** The problem as {@code application/problem+json}. */
  public static Reply of(Problem problem) {
    return new Reply(
        problem.status(),
        Map.of(TYPE, "application/problem+json", "Cache-Control", "no-store"),
        JsonCodec.write(problem));
  }

  /** The same with one more header. */
  public Reply with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  /** The same with the version of what it shows as ETag. */
  public Reply withVersion(long version) {
    return with("ETag", "\"" + version + "\"");
  }

  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
