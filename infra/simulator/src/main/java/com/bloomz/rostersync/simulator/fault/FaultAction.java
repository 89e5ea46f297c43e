package com.bloomz.rostersync.simulator.fault;

import com.bloomz.rostersync.simulator.district.SharedKind;
import java.time.Duration;
import java.util.OptionalInt;

/** What happens to a request that a fault strikes. */
public sealed interface FaultAction {
  /**
   * Another answer than the right one.
   *
   * @param retryAfter seconds of a {@code Retry-After} header; Clever sends none (docs/clever.md 9)
   */
  record Answer(
      int status, String contentType, String body, RateReset reset, OptionalInt retryAfter)
      implements FaultAction {}

  /** The right answer, that much later. */
  record Delay(Duration by) implements FaultAction {}

  /** The right answer's head and half of its body, then a closed connection. */
  record CutBody() implements FaultAction {}

  /**
   * A list whose {@code next} leads elsewhere.
   *
   * @param origin scheme, host and port, such as {@code https://clever.example.net}
   */
  record ForeignNext(String origin) implements FaultAction {}

  /** A list whose {@code next} leads to the same page again. */
  record RepeatPage() implements FaultAction {}

  /** A list without any element, and without {@code next}. */
  record EmptyList() implements FaultAction {}

  /** The right answer as it is where nothing of a kind is shared. */
  record Hide(SharedKind kind) implements FaultAction {}

  /** The right answer, after the district was synced anew: its {@code last_sync} moves. */
  record MoveLastSync() implements FaultAction {}
}
