package com.bloomz.rostersync.local.api;

import com.bloomz.rostersync.console.ConsoleFile;
import com.bloomz.rostersync.console.ConsoleSite;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Serves the console's files, with a sign-in that gives development tokens. */
final class LocalConsole {
  /** Where the page is. */
  static final String PATH = "/console/";

  private static final String SIGN_IN = "sign-in.js";

  private final ConsoleSite site = ConsoleSite.withSignIn(signIn());

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      if (!path.startsWith(PATH)) {
        exchange.getResponseHeaders().set("Location", PATH);
        exchange.sendResponseHeaders(308, -1);
        return;
      }
      Optional<ConsoleFile> file = site.file(path.substring(PATH.length()));
      site.headers().forEach(exchange.getResponseHeaders()::set);
      if (file.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(file.get(), exchange);
      }
    }
  }

  private static void send(ConsoleFile file, HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("ETag", file.tag());
    if (file.tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    headers.set("Content-Type", file.type());
    headers.set("Vary", "Accept-Encoding");
    boolean compressed =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
            .filter(accepted -> accepted.contains("gzip"))
            .isPresent();
    if (compressed) {
      headers.set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, file.length(compressed));
    try (InputStream body = file.open(compressed)) {
      var unused = body.transferTo(exchange.getResponseBody());
    }
  }

  private static byte[] signIn() {
    try (InputStream in = LocalConsole.class.getResourceAsStream(SIGN_IN)) {
      if (in == null) {
        throw new IllegalStateException("the local sign-in is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
