package com.bloomz.rostersync.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client has asked for. Prints neither its credentials nor its body. */
public final class SimulatorRequest {
  private static final Pattern VERSIONED = Pattern.compile("/(v\\d+\\.\\d+)(/.*)");

  private final String method;
  private final String fullPath;
  private final Query query;
  private final String authorization;
  private final byte[] body;

  private SimulatorRequest(
      String method, String fullPath, Query query, String authorization, byte[] body) {
    this.method = method;
    this.fullPath = fullPath;
    this.query = query;
    this.authorization = authorization;
    this.body = body;
  }

  /** Reads a request whole. */
  public static SimulatorRequest of(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return new SimulatorRequest(
        exchange.getRequestMethod(),
        uri.getPath(),
        Query.parse(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
        authorization == null ? "" : authorization,
        exchange.getRequestBody().readAllBytes());
  }

  public String method() {
    return method;
  }

  /** The path as sent, with the version. */
  public String fullPath() {
    return fullPath;
  }

  /** The path without the version, such as {@code /users}. */
  public String path() {
    Matcher matcher = VERSIONED.matcher(fullPath);
    return matcher.matches() ? matcher.group(2) : fullPath;
  }

  /** The version, such as {@code v3.1}; blank for a path without one. */
  public String version() {
    Matcher matcher = VERSIONED.matcher(fullPath);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** The parts of the path without the version. */
  public List<String> segments() {
    return Arrays.stream(path().split("/")).filter(part -> !part.isEmpty()).toList();
  }

  public Query query() {
    return query;
  }

  /** The whole Authorization header; blank where there was none. */
  public String authorization() {
    return authorization;
  }

  /** The bearer token. */
  public Optional<String> bearer() {
    return authorization.startsWith("Bearer ")
        ? Optional.of(authorization.substring("Bearer ".length()).strip())
        : Optional.empty();
  }

  public byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return method + " " + fullPath;
  }
}
