package com.bloomz.rostersync.clever;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A server that answers each target as it was told to, reply after reply, the last one again and
 * again. A target that it was not told of is 404.
 */
final class ScriptedClever implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Deque<Reply>> script = new HashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile String accepted = "";
  private volatile Runnable beforeEachAnswer = () -> {};

  ScriptedClever() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** What was asked for: path with query, and the value of the header Authorization. */
  record Asked(String target, String authorization) {}

  /** How a reply's body is sent. */
  enum Sending {
    WHOLE,
    /** The half of it, then the connection is closed. */
    CUT,
    /** The half of it, then nothing more comes. */
    STALLED
  }

  /** One answer. */
  record Reply(
      int status, Map<String, String> headers, String text, boolean packed, Sending sending) {
    static Reply ok(String text) {
      return status(200, text);
    }

    static Reply status(int status) {
      return status(status, "");
    }

    static Reply status(int status, String text) {
      return new Reply(status, Map.of(), text, false, Sending.WHOLE);
    }

    Reply with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Reply(status, more, text, packed, sending);
    }

    Reply sent(Sending how) {
      return new Reply(status, headers, text, packed, how);
    }

    Reply gzipped() {
      return new Reply(status, headers, text, true, sending).with("Content-Encoding", "gzip");
    }

    byte[] body() {
      byte[] plain = text.getBytes(UTF_8);
      return packed ? gzip(plain) : plain;
    }

    private static byte[] gzip(byte[] plain) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void on(String target, Reply... replies) {
    script.put(target, new ArrayDeque<>(List.of(replies)));
  }

  /** Refuses every token but that one. */
  void accepting(String token) {
    accepted = token;
  }

  /** What happens after each question and before its answer. */
  void beforeEachAnswer(Runnable what) {
    beforeEachAnswer = what;
  }

  List<Asked> asked() {
    return asked;
  }

  List<String> targets() {
    return asked.stream().map(Asked::target).toList();
  }

  long timesAsked(String target) {
    return targets().stream().filter(target::equals).count();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(new Asked(target, authorization == null ? "" : authorization));
    boolean refused = !accepted.isEmpty() && !("Bearer " + accepted).equals(authorization);
    beforeEachAnswer.run();
    send(exchange, refused ? Reply.status(401) : next(target));
  }

  private Reply next(String target) {
    Deque<Reply> replies = script.getOrDefault(target, new ArrayDeque<>());
    Reply reply = replies.size() > 1 ? replies.poll() : replies.peek();
    return reply == null ? Reply.status(404, "<html>Cannot GET</html>") : reply;
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] body = reply.body();
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        boolean whole = reply.sending() == Sending.WHOLE;
        exchange.getResponseBody().write(body, 0, whole ? body.length : body.length / 2);
        exchange.getResponseBody().flush();
      }
      if (reply.sending() == Sending.STALLED) {
        closing.await();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
