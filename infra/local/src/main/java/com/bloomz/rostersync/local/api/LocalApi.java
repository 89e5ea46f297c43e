package com.bloomz.rostersync.local.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.bloomz.rostersync.api.ApiHandler;
import com.bloomz.rostersync.api.ApiVariable;
import com.bloomz.rostersync.local.lambda.FunctionHost;
import com.bloomz.rostersync.local.lambda.FunctionHost.Hosted;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The API on loopback. {@code GET /dev/token?school=…&role=…&email=…} gives a development token,
 * {@code /console/} is the console; everything else is the function's handler, with the JSON that
 * API Gateway sends it.
 */
public final class LocalApi implements AutoCloseable {
  /** The function's name in the template. */
  public static final String FUNCTION = "ApiFunction";

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Hosted<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function;
  private final DevTokens tokens;

  private LocalApi(
      HttpServer server,
      Hosted<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function,
      DevIssuer issuer) {
    this.server = server;
    this.function = function;
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
    return start(port, environment, issuer, FunctionHost.HERE);
  }

  /**
   * The same with the function there.
   *
   * @param environment for a process of its own with where AWS answers
   */
  public static LocalApi start(
      int port, Map<String, String> environment, DevIssuer issuer, FunctionHost host)
      throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    var all = new HashMap<>(environment);
    all.put(ApiVariable.JWT_ISSUER.name(), DevIssuer.NAME);
    all.put(ApiVariable.JWT_AUDIENCE.name(), DevIssuer.AUDIENCE);
    all.put(ApiVariable.JWT_KEYS.name(), issuer.keys());
    all.put(
        ApiVariable.CLEVER_REDIRECT_URL.name(), url(server).resolve(LocalConsole.PATH).toString());
    var api = new LocalApi(server, host.calls(FUNCTION, all, () -> new ApiHandler(all)), issuer);
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
    var context =
        new LambdaContext(
            "rostersync-api", UUID.randomUUID().toString(), CLOCK.instant().plus(TIMEOUT), CLOCK);
    ApiEvents.send(function.handler().handleRequest(ApiEvents.event(exchange), context), exchange);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    function.close();
  }
}
