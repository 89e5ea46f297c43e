package com.bloomz.rostersync.testkit.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API (version 2018-06-01) of one function instance, on loopback: a runtime client
 * in a process of its own polls it for events and posts its answers. Of a function that starts from
 * a snapshot, this one process is what is snapshot and what is restored, and its credentials are
 * here, as a snapshot must not have them.
 */
public final class LoopbackRuntime implements AutoCloseable {
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String CREDENTIALS = "/2021-04-23/credentials";
  private static final int ACCEPTED = 202;

  /** Shorter than the SDK takes for long enough to go on with, but for some seconds. */
  private static final Duration CREDENTIALS_LIVE = Duration.ofSeconds(64);

  private final HttpServer server;
  private final String function;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invoked> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invoked> running = new ConcurrentHashMap<>();
  private final CompletableFuture<InvocationAnswer> started = new CompletableFuture<>();
  private final CompletableFuture<InvocationAnswer> snapshot = new CompletableFuture<>();
  private final CompletableFuture<Void> restored = new CompletableFuture<>();
  private final AtomicInteger credentials = new AtomicInteger();
  private final Semaphore polls = new Semaphore(0);

  private LoopbackRuntime(HttpServer server, String function, InstantSource clock) {
    this.server = server;
    this.function = function;
    this.clock = clock;
  }

  private record Invoked(
      String id,
      String event,
      Instant deadline,
      String trace,
      CompletableFuture<InvocationAnswer> answer) {}

  /**
   * Starts on any free port.
   *
   * @param function the function's name
   */
  public static LoopbackRuntime start(String function, InstantSource clock) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var runtime = new LoopbackRuntime(server, function, clock);
      server.createContext(RUNTIME, runtime::answer);
      server.createContext(CREDENTIALS, runtime::credentials);
      server.setExecutor(runtime.threads);
      server.start();
      return runtime;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Host and port, as the variable AWS_LAMBDA_RUNTIME_API has them. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where the credentials are of a function that starts from a snapshot. */
  public String credentialsUrl() {
    return "http://" + address() + CREDENTIALS;
  }

  /**
   * Completes when the runtime is ready for its snapshot, or with its error where it reports that
   * the function did not get there. It goes on when it is {@link #restore restored}.
   */
  public CompletableFuture<InvocationAnswer> snapshot() {
    return snapshot;
  }

  /** Lets the function go on from its snapshot, now or when it gets there. */
  public void restore() {
    restored.complete(null);
  }

  /**
   * Completes when the runtime polls for its first event, or with its error where it reports that
   * the function did not start.
   */
  public CompletableFuture<InvocationAnswer> started() {
    return started;
  }

  /**
   * Waits until the runtime has polled that often since the last call of this.
   *
   * @return whether it did within the time
   */
  public boolean awaitPolls(int times, Duration within) throws InterruptedException {
    return polls.tryAcquire(times, within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Hands an event to the next poll.
   *
   * @param time until the invocation's deadline
   * @param trace X-Ray's trace header
   */
  public CompletableFuture<InvocationAnswer> invoke(String event, Duration time, String trace) {
    String id = UUID.randomUUID().toString();
    var invoked =
        new Invoked(id, event, clock.instant().plus(time), trace, new CompletableFuture<>());
    running.put(id, invoked);
    waiting.add(invoked);
    return invoked.answer();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(RUNTIME.length());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      switch (path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> {
          snapshot.complete(new InvocationAnswer(false, ""));
          restored.join();
          send(exchange, 200, new byte[0]);
        }
        case "init/error", "restore/error" -> {
          snapshot.complete(new InvocationAnswer(true, body));
          started.complete(new InvocationAnswer(true, body));
          send(exchange, ACCEPTED, new byte[0]);
        }
        default -> {
          end(path, body);
          send(exchange, ACCEPTED, new byte[0]);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    polls.release();
    started.complete(new InvocationAnswer(false, ""));
    Invoked next = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", next.id());
    headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(next.deadline().toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:000000000000:function:" + function);
    headers.set("Lambda-Runtime-Trace-Id", next.trace());
    headers.set("Content-Type", "application/json");
    send(exchange, 200, next.event().getBytes(StandardCharsets.UTF_8));
  }

  /** Others each time, so that a request shows by which it was signed. */
  private void credentials(HttpExchange exchange) throws IOException {
    try (exchange) {
      String given =
          """
          {"AccessKeyId":"local%d","SecretAccessKey":"local","Token":"local","Expiration":"%s"}
          """
              .formatted(
                  credentials.incrementAndGet(),
                  clock.instant().plus(CREDENTIALS_LIVE).truncatedTo(ChronoUnit.SECONDS));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      send(exchange, 200, given.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What is posted to {@code invocation/ID/response} and {@code invocation/ID/error}. */
  private void end(String path, String body) {
    String[] parts = path.split("/", -1);
    Invoked ended = parts.length == 3 ? running.remove(parts[1]) : null;
    if (ended != null) {
      ended.answer().complete(new InvocationAnswer(parts[2].equals("error"), body));
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    restore();
    server.stop(0);
    threads.shutdownNow();
  }
}
