package com.bloomz.rostersync.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * SES v2 and SNS on loopback.
 *
 * <p>Beside their own calls it answers:
 *
 * <ul>
 *   <li>{@code GET /mailbox}: the messages as a person would see them, and a page for each email;
 *   <li>{@code GET /mailbox/messages}: all messages as JSON, in the order in which they were taken
 *       on; {@code DELETE} forgets them;
 *   <li>{@code POST /mailbox/faults}: lets something go wrong, such as {@code {"channel": "MAIL",
 *       "fault": "BOUNCE", "to": "ana@example.com", "times": 1}}, where {@code to} and {@code
 *       times} may be left out; {@code GET} shows what waits, {@code DELETE} forgets it;
 *   <li>{@code POST /mailbox/answers}: a person answers a text message, such as {@code {"from":
 *       "+12125550123", "body": "STOP"}}.
 * </ul>
 *
 * It does not look at signatures.
 */
public final class Mailbox implements AutoCloseable {
  private static final int LONGEST_BODY = 60 * 1024 * 1024;

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final MessageLog kept = new MessageLog();
  private final MessageFaults faults = new MessageFaults();
  private final SesApi ses;
  private final SnsApi sns;
  private final MailboxControlApi control;

  private Mailbox(HttpServer server, InstantSource clock, ProviderEventListener listener) {
    this.server = server;
    var feedback = new ProviderEvents(listener);
    this.ses = new SesApi(kept, faults, feedback, clock);
    this.sns = new SnsApi(kept, faults, clock);
    this.control = new MailboxControlApi(kept, faults, feedback);
  }

  /**
   * Starts.
   *
   * @param port 0 for any free one
   * @param listener hears what becomes of messages, on the thread of the call, before its answer
   */
  public static Mailbox start(int port, InstantSource clock, ProviderEventListener listener) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var mailbox = new Mailbox(HttpServer.create(address, 0), clock, listener);
      mailbox.server.createContext("/", mailbox::answer);
      mailbox.server.setExecutor(mailbox.executor);
      mailbox.server.start();
      return mailbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers; the endpoint of SES and of SNS. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was taken on, in order; also messages whose answer was lost. */
  public List<AcceptedMessage> messages() {
    return kept.all();
  }

  /** How often SendEmail or Publish was called, whatever came of it. */
  public int calls(MessageKind channel) {
    return kept.calls(channel);
  }

  public MessageFaults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.stop(0);
    executor.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
      switch (reply(exchange, body)) {
        case WireReply.Nothing nothing -> {}
        case WireReply.Answer answer -> send(exchange, answer);
      }
    }
  }

  private WireReply reply(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals(SesApi.PATH) && method.equals("POST")) {
      return ses.send(body);
    }
    if (path.equals("/") && method.equals("POST")) {
      return sns.answer(body);
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return control.answer(method, path, type == null ? "" : type, body);
  }

  private static void send(HttpExchange exchange, WireReply.Answer answer) throws IOException {
    byte[] bytes = answer.bytes();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    headers.set("X-Content-Type-Options", "nosniff");
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      headers.set(header.getKey(), header.getValue());
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
