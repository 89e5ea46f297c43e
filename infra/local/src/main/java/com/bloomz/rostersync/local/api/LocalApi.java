package com.bloomz.rostersync.local.api;

import com.bloomz.rostersync.api.ApiHandler;
import com.bloomz.rostersync.api.ApiVariable;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The API on loopback. {@code GET /dev/token?school=…&role=…&email=…} gives a development token,
 * {@code /console/} is the console; everything else is the function's handler, with the JSON that
 * API Gateway sends it.
 */
public final class LocalApi implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ApiHandler handler;
  private final DevTokens tokens;

  private LocalApi(HttpServer server, ApiHandler handler, DevIssuer issuer) {
    this.server = server;
    this.handler = handler;
    this.tokens = new DevTokens(issuer);
  }

  /**
   * Starts the API.
   *
   * @param port on loopback; 0 for any free one
   * @param environment every variable of the function that has no default, but those of tokens
   * @throws IOException where the port is not free ({@link java.net.BindException})
   */
  public static LocalApi start(int port, Map<String, String> environment, DevIssuer issuer)
      throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    var all = new HashMap<>(environment);
    all.put(ApiVariable.JWT_ISSUER.name(), DevIssuer.NAME);
    all.put(ApiVariable.JWT_AUDIENCE.name(), DevIssuer.AUDIENCE);
    all.put(ApiVariable.JWT_KEYS.name(), issuer.keys());
    all.put(
        ApiVariable.CLEVER_REDIRECT_URL.name(), url(server).resolve(LocalConsole.PATH).toString());
    var api = new LocalApi(server, new ApiHandler(all), issuer);
    server.setExecutor(api.threads);
    server.createContext("/", api::answer);
    server.createContext("/console", new LocalConsole()::answer);
    server.start();
    return api;
  }

  /** Scheme, host and port, without a path. */
  public URI url() {
    return url(server);
  }

  private static URI url(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * The console's page, with what its sign-in proposes.
   *
   * @param email of the admin; empty for none
   */
  public URI console(String school, String email) {
    String query =
        "?school=" + encoded(school) + (email.isEmpty() ? "" : "&email=" + encoded(email));
    return url().resolve(LocalConsole.PATH + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getRawPath().equals(DevTokens.PATH)) {
      String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      ApiEvents.send(tokens.answer(exchange.getRequestMethod(), query), exchange);
      return;
    }
    ApiEvents.send(handler.execute(ApiEvents.event(exchange)), exchange);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    handler.close();
  }
}
