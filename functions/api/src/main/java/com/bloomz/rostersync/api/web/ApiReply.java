package com.bloomz.rostersync.api.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A response. */
public record ApiReply(int status, Map<String, String> headers, String body) {
  private static final String TYPE = "Content-Type";

  public ApiReply {
    headers = Map.copyOf(headers);
  }

  /** 200 with a JSON body. */
  public static ApiReply ok(Object body) {
    return json(200, body);
  }

  /** A JSON body; a record's null components are left out. */
  public static ApiReply json(int status, Object body) {
    return new ApiReply(
        status,
        Map.of(TYPE, "application/json", "Cache-Control", "no-store"),
        JsonCodec.write(body));
  }

  /** 200 with a text of that media type. */
  public static ApiReply text(String type, String body) {
    return new ApiReply(200, Map.of(TYPE, type, "Cache-Control", "no-store"), body);
  }

  /** 200 with a JSON object a line. */
  public static ApiReply lines(List<? extends Record> objects) {
    StringBuilder body = new StringBuilder();
    objects.forEach(each -> body.append(JsonCodec.write(each)).append('\n'));
    return text("application/jsonl", body.toString());
  }

  /** 204. */
  public static ApiReply nothing() {
    return new ApiReply(204, Map.of("Cache-Control", "no-store"), "");
  }

  /** The problem as {@code application/problem+json}. */
  public static ApiReply of(Problem problem) {
    return new ApiReply(
        problem.status(),
        Map.of(TYPE, "application/problem+json", "Cache-Control", "no-store"),
        JsonCodec.write(problem));
  }

  /** The same with one more header. */
  public ApiReply with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new ApiReply(status, more, body);
  }

  /** The same with the version of what it shows as ETag. */
  public ApiReply withVersion(long version) {
    return with("ETag", "\"" + version + "\"");
  }

  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
