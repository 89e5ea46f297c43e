package com.bloomz.rostersync.clever;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What Clever's {@code X-RateLimit-*} headers said last, bucket by bucket (docs/clever.md 9). A
 * reset in the past or more than five minutes off is no reset.
 */
final class RateLimits {
  private static final Duration FARTHEST = Duration.ofMinutes(5);

  private final Map<String, Instant> exhausted = new HashMap<>();

  /** Takes in what an answer says; an answer without the headers says nothing. */
  void note(HttpHeaders headers, Instant now) {
    OptionalLong remaining = number(headers, "X-RateLimit-Remaining");
    if (remaining.isEmpty()) {
      return;
    }
    String bucket = headers.firstValue("X-RateLimit-Bucket").orElse("");
    Instant reset = reset(headers, now);
    boolean limited = number(headers, "X-RateLimit-Limit").orElse(1) > 0;
    if (limited && remaining.getAsLong() <= 0 && reset != null) {
      exhausted.put(bucket, reset);
    } else {
      exhausted.remove(bucket);
    }
  }

  /** When the next request may be sent, where that is not at once. */
  Optional<Instant> exhaustedUntil(Instant now) {
    exhausted.values().removeIf(reset -> !reset.isAfter(now));
    return exhausted.values().stream().max(Comparator.naturalOrder());
  }

  /** When to try again after a 429: {@code Retry-After}, else the reset, where either is sound. */
  static @Nullable Instant retryAt(HttpHeaders headers, Instant now) {
    Instant after = retryAfter(headers, now);
    return after != null ? after : reset(headers, now);
  }

  /** {@code Retry-After}, in seconds or as a date, where it is sound. */
  static @Nullable Instant retryAfter(HttpHeaders headers, Instant now) {
    OptionalLong seconds = number(headers, "Retry-After");
    if (seconds.isPresent()) {
      return seconds.getAsLong() <= FARTHEST.toSeconds()
          ? sound(now.plusSeconds(seconds.getAsLong()), now)
          : null;
    }
    return headers
        .firstValue("Retry-After")
        .flatMap(RateLimits::date)
        .map(date -> sound(date, now))
        .orElse(null);
  }

  private static @Nullable Instant reset(HttpHeaders headers, Instant now) {
    OptionalLong seconds = number(headers, "X-RateLimit-Reset");
    try {
      return seconds.isPresent() ? sound(Instant.ofEpochSecond(seconds.getAsLong()), now) : null;
    } catch (DateTimeException beyondTime) {
      return null;
    }
  }

  private static @Nullable Instant sound(Instant instant, Instant now) {
    return instant.isAfter(now) && !instant.isAfter(now.plus(FARTHEST)) ? instant : null;
  }

  private static OptionalLong number(HttpHeaders headers, String name) {
    try {
      return headers.firstValueAsLong(name);
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
