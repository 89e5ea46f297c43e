package com.bloomz.rostersync.clever;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where Clever's API is and how patiently it is read.
 *
 * @param base scheme, host and port: {@code https}, or {@code http} on a loopback host; without a
 *     path, as Clever's links start at the host's root
 * @param version such as {@code v3.1} (docs/clever.md 1)
 * @param pageLimit records a page, 10,000 at most; lowered by itself where Clever answers 413
 * @param connectTimeout for one connection
 * @param answerTimeout from a request to the answer's headers
 * @param bodyTimeout for one answer's body
 * @param repeats of one request after its first failure (docs/clever.md 8: five)
 * @param firstPause before the first repeat; each further one is twice as long
 * @param longestPause the most that one pause grows to
 * @param margin of the attempt's time that is never spent on waiting
 * @param maxPages of one list: more is a walk without end
 */
public record CleverApiSettings(
    URI base,
    String version,
    int pageLimit,
    Duration connectTimeout,
    Duration answerTimeout,
    Duration bodyTimeout,
    int repeats,
    Duration firstPause,
    Duration longestPause,
    Duration margin,
    int maxPages) {
  /** Clever's own address. */
  public static final URI CLEVER = URI.create("https://api.clever.com");

  /** The newest version that the documents describe. */
  public static final String NEWEST = "v3.1";

  private static final Pattern VERSION = Pattern.compile("v[0-9]+\\.[0-9]+");
  private static final int LARGEST_PAGE = 10_000;

  public CleverApiSettings {
    if (!isBare(base) || !isSafe(base)) {
      throw new IllegalArgumentException(
          "Clever's address must be https://HOST[:PORT], or http:// on a loopback host");
    }
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException("Clever's API version must look like v3.1");
    }
    if (pageLimit < 1 || pageLimit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page has 1 to 10000 records");
    }
    if (repeats < 0 || maxPages < 1) {
      throw new IllegalArgumentException("repeats or maxPages is too small");
    }
  }

  /** The usual patience with Clever at that address. */
  public static CleverApiSettings of(URI base, String version) {
    return new CleverApiSettings(
        base,
        version,
        LARGEST_PAGE,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(120),
        5,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        10_000);
  }

  /** The usual patience with Clever itself. */
  public static CleverApiSettings usual() {
    return of(CLEVER, NEWEST);
  }

  /** The same with another pause before the first repeat. */
  public CleverApiSettings withFirstPause(Duration pause) {
    return repeating(repeats, pause);
  }

  /** The same with another number of repeats. */
  CleverApiSettings withRepeats(int times) {
    return repeating(times, firstPause);
  }

  private CleverApiSettings repeating(int times, Duration pause) {
    return new CleverApiSettings(
        base,
        version,
        pageLimit,
        connectTimeout,
        answerTimeout,
        bodyTimeout,
        times,
        pause,
        longestPause,
        margin,
        maxPages);
  }

  private static boolean isBare(URI base) {
    String path = base.getRawPath();
    return base.getHost() != null
        && base.getRawUserInfo() == null
        && base.getRawQuery() == null
        && base.getRawFragment() == null
        && (path == null || path.isEmpty() || path.equals("/"));
  }

  private static boolean isSafe(URI base) {
    return "https".equalsIgnoreCase(base.getScheme())
        || ("http".equalsIgnoreCase(base.getScheme()) && isLoopback(base.getHost()));
  }

  private static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
