package com.bloomz.rostersync.dynamo;

import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.fault.FaultKind;
import com.bloomz.rostersync.dynamo.fault.TableFault;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.request.ArgumentsReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The paths that control the server, and that no AWS has:
 *
 * <ul>
 *   <li>{@code /_control/faults}: POST plans one, such as {@code {"fault": "answer-lost",
 *       "operation": "PutItem", "table": "rosters", "from": 1, "times": 2, "millis": 300}}, where
 *       all but {@code fault} may be left out; GET shows those that wait, DELETE forgets them;
 *   <li>{@code /_control/index-lag}: POST {@code {"millis": 500}} lets global indexes lag behind;
 *   <li>{@code /_control/expiry}: POST {@code {"lateSeconds": 0}} deletes what has expired at least
 *       that long ago;
 *   <li>{@code /_control/usage}: GET shows requests and units so far, DELETE begins anew.
 * </ul>
 */
final class ControlPort implements HttpHandler {
  static final String PREFIX = "/_control/";

  private static final JsonFactory JSON = new JsonFactory();

  private final DynamoServer server;

  ControlPort(DynamoServer server) {
    this.server = server;
  }

  /** Writes the fields of an answer. */
  private interface Fields {
    void write(JsonGenerator out) throws IOException;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      try {
        Fields fields = answer(exchange.getRequestMethod(), path(exchange), body);
        send(exchange, 200, fields);
      } catch (IllegalArgumentException | RequestException e) {
        send(exchange, 400, out -> out.writeStringField("message", String.valueOf(e.getMessage())));
      }
    }
  }

  private static String path(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().substring(PREFIX.length());
  }

  private Fields answer(String method, String path, byte[] body) {
    return switch (method + " " + path) {
      case "POST faults" -> {
        server.faults().add(fault(ArgumentsReader.read(body)));
        yield this::faults;
      }
      case "GET faults" -> this::faults;
      case "DELETE faults" -> {
        server.faults().clear();
        yield this::faults;
      }
      case "POST index-lag" -> {
        server.lagIndexes(Duration.ofMillis(number(ArgumentsReader.read(body), "millis", 0)));
        yield _ -> {};
      }
      case "POST expiry" -> {
        long late = number(ArgumentsReader.read(body), "lateSeconds", 0);
        int deleted = server.sweep(Duration.ofSeconds(late));
        yield out -> out.writeNumberField("deleted", deleted);
      }
      case "GET usage" -> this::usage;
      case "DELETE usage" -> {
        server.metering().clear();
        yield this::usage;
      }
      default -> throw new IllegalArgumentException("There is no " + method + " of " + path + ".");
    };
  }

  private static TableFault fault(Arguments in) {
    String title = in.text("fault", "");
    FaultKind kind =
        FaultKind.of(title)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no fault \"" + title + "\"; use one of " + titles() + "."));
    return new TableFault(
        kind,
        in.textOrNull("operation"),
        in.textOrNull("table"),
        Math.toIntExact(number(in, "from", 1)),
        Math.toIntExact(number(in, "times", 1)),
        Duration.ofMillis(number(in, "millis", 0)));
  }

  private static String titles() {
    return Arrays.stream(FaultKind.values())
        .map(FaultKind::title)
        .collect(Collectors.joining(", "));
  }

  private static long number(Arguments in, String name, long otherwise) {
    Long number = in.number(name);
    return number == null ? otherwise : number;
  }

  private void faults(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("faults");
    for (TableFault fault : server.faults().all()) {
      out.writeStartObject();
      out.writeStringField("fault", fault.kind().title());
      if (fault.operation() != null) {
        out.writeStringField("operation", fault.operation());
      }
      if (fault.table() != null) {
        out.writeStringField("table", fault.table());
      }
      out.writeNumberField("from", fault.from());
      out.writeNumberField("times", fault.times());
      out.writeNumberField("millis", fault.delay().toMillis());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void usage(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("requests");
    for (Map.Entry<String, Long> each : server.metering().requests().entrySet()) {
      out.writeNumberField(each.getKey(), each.getValue());
    }
    out.writeEndObject();
    out.writeObjectFieldStart("tables");
    for (Map.Entry<String, Metering.Total> each : server.metering().tables().entrySet()) {
      out.writeObjectFieldStart(each.getKey());
      out.writeNumberField("readUnits", each.getValue().readUnits());
      out.writeNumberField("writeUnits", each.getValue().writeUnits());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void send(HttpExchange exchange, int status, Fields fields) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      fields.write(out);
      out.writeEndObject();
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.size());
    exchange.getResponseBody().write(bytes.toByteArray());
  }
}
