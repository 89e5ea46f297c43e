package com.bloomz.rostersync.testkit.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * An EventBridge on loopback that speaks the wire protocol of the real one, as far as PutEvents
 * goes: one bus, whose only listener gets every event as EventBridge would deliver it. It does not
 * look at signatures.
 */
public final class LoopbackBus implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final InstantSource clock;
  private final Consumer<String> listener;
  private final AtomicLong events = new AtomicLong();

  private LoopbackBus(HttpServer server, InstantSource clock, Consumer<String> listener) {
    this.server = server;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Starts on any free port.
   *
   * @param listener gets the JSON of every event before PutEvents is answered; what it throws fails
   *     that event
   */
  public static LoopbackBus start(InstantSource clock, Consumer<String> listener) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var bus = new LoopbackBus(server, clock, listener);
      server.createContext("/", bus::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return bus;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      JsonNode request = JSON.readTree(body.readAllBytes());
      boolean known = "AWSEvents.PutEvents".equals(target);
      byte[] bytes = JSON.writeValueAsBytes(known ? put(request) : unknown());
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(known ? 200 : 400, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static ObjectNode unknown() {
    return JSON.createObjectNode().put("__type", "UnknownOperationException");
  }

  private ObjectNode put(JsonNode request) {
    ObjectNode reply = JSON.createObjectNode();
    var results = reply.putArray("Entries");
    int failed = 0;
    for (JsonNode entry : request.path("Entries")) {
      ObjectNode result = results.addObject();
      String id = "%08d-0000-4000-8000-000000000000".formatted(events.incrementAndGet());
      try {
        listener.accept(envelope(id, entry));
        result.put("EventId", id);
      } catch (IOException | RuntimeException e) {
        failed++;
        result.put("ErrorCode", "InternalFailure");
      }
    }
    return reply.put("FailedEntryCount", failed);
  }

  private String envelope(String id, JsonNode entry) throws IOException {
    ObjectNode event = JSON.createObjectNode().put("version", "0").put("id", id);
    event.set("detail-type", entry.path("DetailType"));
    event.set("source", entry.path("Source"));
    event.put("account", "000000000000").put("time", clock.instant().toString());
    event.put("region", "us-east-1").putArray("resources");
    event.set("detail", JSON.readTree(entry.path("Detail").asText()));
    return JSON.writeValueAsString(event);
  }
}
