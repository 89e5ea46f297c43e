package com.bloomz.rostersync.worker.capacity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.sync.RequestSlots;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Clever as far as its limit goes: counts what comes within any 60 seconds and refuses what is too
 * much. Requests are on their way for a tenth of a second as a rule, and for seconds now and then.
 */
final class CountingClever implements AutoCloseable {
  private static final int CONTACT_PAGES = 40;

  private final Turns turns;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SplittableRandom random = new SplittableRandom(5);
  private final List<Instant> came = new ArrayList<>();
  private int refused;

  CountingClever(Turns turns) {
    this.turns = turns;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  int refused() {
    return refused;
  }

  /** When each request came, in order. */
  List<Instant> came() {
    return came;
  }

  /** The most that came within any 60 seconds. */
  int most() {
    int most = 0;
    for (int from = 0, to = 0; to < came.size(); to++) {
      while (!came.get(from).plus(RequestSlots.WINDOW).isAfter(came.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  private void answer(HttpExchange exchange) throws IOException {
    turns.pause(onItsWay());
    Instant now = turns.instant();
    came.add(now);
    Instant window = now.minus(RequestSlots.WINDOW);
    long inWindow = came.reversed().stream().takeWhile(each -> each.isAfter(window)).count();
    int status = inWindow > RequestSlots.MOST ? 429 : 200;
    refused += status == 429 ? 1 : 0;
    turns.pause(Duration.ofMillis(200 + random.nextInt(600)));
    byte[] body = body(exchange.getRequestURI()).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Duration onItsWay() {
    int chance = random.nextInt(1_000);
    int most = chance == 0 ? 9_000 : chance < 20 ? 2_000 : 100;
    return Duration.ofMillis(20 + random.nextInt(most));
  }

  private static String body(URI uri) {
    String path = uri.getPath().replaceFirst("/v3.1", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    return switch (path.split("/").length) {
      case 2 -> list(uri, last);
      case 3 -> "{\"data\":%s,\"links\":[]}".formatted(record(last));
      default -> "{\"data\":[],\"links\":[]}";
    };
  }

  private static String list(URI uri, String kind) {
    if (kind.equals("districts")) {
      return "{\"data\":[{\"data\":%s}],\"links\":[]}".formatted(record("d1"));
    }
    if (!uri.getQuery().contains("role=contact")) {
      return "{\"data\":[],\"links\":[]}";
    }
    int page = Integer.parseInt(uri.getQuery().replaceFirst(".*after=|.*limit=\\d+$", "0"));
    String next = "/v3.1/users?role=contact&limit=10000&starting_after=" + (page + 1);
    return page + 1 < CONTACT_PAGES
        ? "{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":\"%s\"}]}".formatted(next)
        : "{\"data\":[],\"links\":[]}";
  }

  private static String record(String id) {
    return """
        {"id":"%s","name":"North","last_sync":"2026-11-29T00:00:00Z","roles":{"district_admin":{}}}"""
        .formatted(id);
  }
}
