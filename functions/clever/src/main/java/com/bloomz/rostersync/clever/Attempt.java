package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.imports.FailureCause;
import java.net.http.HttpHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of sending one request once. */
sealed interface Attempt<T> {
  /** Final: retrying would not change it. */
  sealed interface Answer<T> extends Attempt<T> {}

  /** The body, read whole. */
  record Read<T>(T value) implements Answer<T> {}

  /** Clever does not have it, or no longer shows it. */
  record Missing<T>() implements Answer<T> {}

  /** The page limit is too high. */
  record TooLarge<T>() implements Answer<T> {}

  /** The token is not accepted. */
  record Refused<T>() implements Attempt<T> {}

  /** Too many requests; {@code until} where the answer says when it may be tried again. */
  record Limited<T>(@Nullable Instant until) implements Attempt<T> {}

  /** A passing fault; {@code until} where the answer says when it may be tried again. */
  record Failed<T>(FailureCause cause, @Nullable Instant until) implements Attempt<T> {}

  /** A good status, but the body is not what it should be. */
  record Misshapen<T>(String what) implements Attempt<T> {}

  /** An answer that stays the same however often it is asked for. */
  record Unusable<T>(String what) implements Attempt<T> {}

  /** What a status other than 200 means (docs/clever.md 8). */
  static <T> Attempt<T> of(int status, HttpHeaders headers, Instant now) {
    return switch (status) {
      case 401, 403 -> new Refused<>();
      case 404 -> new Missing<>();
      case 413 -> new TooLarge<>();
      case 429 -> new Limited<>(RateLimits.retryAt(headers, now));
      case 408 -> new Failed<>(FailureCause.CLEVER_ERROR, RateLimits.retryAfter(headers, now));
      case 501 -> new Unusable<>("status 501");
      default ->
          status >= 500
              ? new Failed<>(FailureCause.CLEVER_ERROR, RateLimits.retryAfter(headers, now))
              : new Unusable<>("status " + status);
    };
  }
}
