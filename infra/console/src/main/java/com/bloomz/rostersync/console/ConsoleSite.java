package com.bloomz.rostersync.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The console's files, and the headers that a host sends with each of them. Where a host has a
 * sign-in of its own, its {@code sign-in.js} takes the place of the console's.
 */
public final class ConsoleSite {
  private static final String FOLDER = "/console/";
  private static final String SIGN_IN = "sign-in.js";

  /** Folders and names of letters, digits, dots and hyphens; no part begins with a dot. */
  private static final Pattern PATH =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*/)*[A-Za-z0-9][A-Za-z0-9.-]*\\.[a-z]+");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final Map<String, ConsoleFile> files = new ConcurrentHashMap<>();

  private ConsoleSite() {}

  /** The files with the console's own sign-in. */
  public static ConsoleSite create() {
    return new ConsoleSite();
  }

  /**
   * The files with a host's sign-in.
   *
   * @param signIn a JavaScript module that exports what {@code sign-in.js} exports
   */
  public static ConsoleSite withSignIn(byte[] signIn) {
    var site = new ConsoleSite();
    site.files.put(SIGN_IN, ConsoleFile.of(type(SIGN_IN), signIn));
    return site;
  }

  /**
   * A file.
   *
   * @param path below the console's folder, without a slash before it; empty for the page itself
   */
  public Optional<ConsoleFile> file(String path) {
    String wanted = path.isEmpty() ? "index.html" : path;
    if (!PATH.matcher(wanted).matches() || type(wanted).isEmpty()) {
      return Optional.empty();
    }
    ConsoleFile known = files.get(wanted);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ConsoleFile> read = read(wanted);
    read.ifPresent(file -> files.put(wanted, file));
    return read;
  }

  /**
   * What every answer carries. The policy is the page's own, and what a page cannot say itself:
   * that nobody may frame it.
   */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Cache-Control", "no-cache");
    headers.put("Content-Security-Policy", "frame-ancestors 'self'");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    return headers;
  }

  private static Optional<ConsoleFile> read(String path) {
    try (InputStream in = ConsoleSite.class.getResourceAsStream(FOLDER + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(ConsoleFile.of(type(path), in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String path) {
    return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
  }
}
