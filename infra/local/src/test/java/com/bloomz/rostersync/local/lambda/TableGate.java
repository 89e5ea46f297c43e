package com.bloomz.rostersync.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before the local DynamoDB, sees who asks for what, and can cut connections or deny. */
final class TableGate implements AutoCloseable {
  private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");
  private static final List<String> PASSED_ON =
      List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");

  private final URI table;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> actions = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile boolean denies;
  private HttpServer server;

  private TableGate(URI table) {
    this.table = table;
    this.server = open(0);
  }

  static TableGate before(URI table) {
    return new TableGate(table);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was asked for so far, such as {@code DynamoDB_20120810.GetItem}. */
  List<String> actions() {
    return actions;
  }

  /** The access keys by which it was asked, one a request. */
  List<String> keys() {
    return keys;
  }

  void deny(boolean denied) {
    denies = denied;
  }

  /** Cuts all connections, and takes new ones at the same place. */
  void reopen() {
    int port = server.getAddress().getPort();
    server.stop(0);
    server = open(port);
  }

  private HttpServer open(int port) {
    try {
      var opened =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      opened.createContext("/", this::answer);
      opened.setExecutor(threads);
      opened.start();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      actions.add(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      Matcher key = KEY.matcher(exchange.getRequestHeaders().getFirst("Authorization"));
      keys.add(key.find() ? key.group(1) : "none");
      if (denies) {
        send(exchange, 400, "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\"}");
        return;
      }
      var request = HttpRequest.newBuilder(table);
      for (String name : PASSED_ON) {
        request.header(name, exchange.getRequestHeaders().getFirst(name));
      }
      HttpResponse<String> answered =
          client.send(
              request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
              HttpResponse.BodyHandlers.ofString());
      send(exchange, answered.statusCode(), answered.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
    threads.shutdownNow();
  }
}
