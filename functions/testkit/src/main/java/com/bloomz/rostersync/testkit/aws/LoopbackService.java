package com.bloomz.rostersync.testkit.aws;

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
import java.util.concurrent.Executors;

/**
 * A service on loopback that speaks AWS's JSON 1.1 protocol: the operation stands in a header, what
 * it is given and gives in the body. It does not look at signatures.
 */
public final class LoopbackService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final String name;
  private final Operations operations;

  private LoopbackService(HttpServer server, String name, Operations operations) {
    this.server = server;
    this.name = name;
    this.operations = operations;
  }

  /** What a service does. */
  @FunctionalInterface
  public interface Operations {
    /**
     * Performs an operation.
     *
     * @param operation such as {@code Encrypt}; empty for one of another service
     */
    ObjectNode perform(String operation, JsonNode request) throws IOException, RefusedException;
  }

  /** A refusal as the service names it. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String type;

    public RefusedException(String type) {
      super(type);
      this.type = type;
    }
  }

  /**
   * Starts on any free port.
   *
   * @param name before the operation in the header, such as {@code TrentService}
   */
  public static LoopbackService start(String name, Operations operations) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var service = new LoopbackService(server, name + ".", operations);
      server.createContext("/", service::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return service;
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
      String operation =
          target != null && target.startsWith(name) ? target.substring(name.length()) : "";
      int status = 200;
      ObjectNode reply;
      try {
        reply = operations.perform(operation, JSON.readTree(body.readAllBytes()));
      } catch (RefusedException refused) {
        status = 400;
        reply = JSON.createObjectNode().put("__type", refused.type);
        reply.put("message", "refused on loopback");
      }
      byte[] bytes = JSON.writeValueAsBytes(reply);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
