package com.bloomz.rostersync.simulator.http;

import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is answered. The body is kept in parts, so that a large one need not be copied. */
public final class SimulatorReply {
  private static final int BUFFER = 1 << 16;

  private final int status;
  private final Map<String, String> headers;
  private final List<byte[]> parts;

  private SimulatorReply(int status, Map<String, String> headers, List<byte[]> parts) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    this.parts = parts;
  }

  /** A reply with that body, as it is. */
  public static SimulatorReply of(int status, String contentType, List<byte[]> parts) {
    return new SimulatorReply(
        status, Map.of("Content-Type", contentType, "Cache-Control", "no-store"), parts);
  }

  public static SimulatorReply text(int status, String contentType, String body) {
    return of(status, contentType, List.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  public static SimulatorReply json(int status, JsonNode body) {
    return json(status, List.of(Json.bytes(body)));
  }

  /** A reply whose parts are JSON together. */
  public static SimulatorReply json(int status, List<byte[]> parts) {
    return of(status, "application/json; charset=utf-8", parts);
  }

  /** {@code {"message": ...}}. */
  public static SimulatorReply message(int status, String message) {
    return json(status, Json.object().put("message", message));
  }

  /** The page of a path that Clever does not know. */
  public static SimulatorReply noRoute(SimulatorRequest request) {
    return text(
        404,
        "text/html; charset=utf-8",
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<title>Error</title>\n</head>\n<body>\n<pre>Cannot "
            + escaped(request)
            + "</pre>\n</body>\n</html>\n");
  }

  /** The same with one more header. */
  public SimulatorReply with(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new SimulatorReply(status, more, parts);
  }

  public int status() {
    return status;
  }

  public long length() {
    return parts.stream().mapToLong(part -> part.length).sum();
  }

  /** Sends it whole. */
  public void send(HttpExchange exchange) throws IOException {
    try (OutputStream out = head(exchange)) {
      for (byte[] part : parts) {
        out.write(part);
      }
    }
  }

  /** Sends the head and half of the body, and leaves the connection to be closed. */
  public void sendHalf(HttpExchange exchange) throws IOException {
    long left = length() / 2;
    OutputStream out = head(exchange);
    for (byte[] part : parts) {
      int size = (int) Math.min(left, part.length);
      out.write(part, 0, size);
      left -= size;
    }
    out.flush();
  }

  private OutputStream head(HttpExchange exchange) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    long length = length();
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    return new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
  }

  private static String escaped(SimulatorRequest request) {
    return (request.method() + " " + request.fullPath())
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
