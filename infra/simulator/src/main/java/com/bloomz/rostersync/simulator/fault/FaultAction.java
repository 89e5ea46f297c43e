package com.bloomz.rostersync.simulator.fault;

import com.bloomz.rostersync.simulator.district.SharedKind;
import java.time.Duration;
import java.util.List;
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

  /**
   * A list with spoiled entries.
   *
   * @param every each n-th entry of a page, counted from 1, so that 1 means all
   */
  record SpoilEntries(EntryFault how, int every) implements FaultAction {
    public SpoilEntries {
      checkEvery(every);
    }
  }

  /** How an entry is spoiled. */
  enum EntryFault {
    /** Its {@code data} is null. */
    UNREADABLE,
    /** Its object has no {@code id}. */
    WITHOUT_ID,
    /** It is not in the list. */
    LEFT_OUT
  }

  /**
   * A list with entries of which fields are spoiled.
   *
   * @param fields each with its path, such as {@code roles.contact.student_relationships}; a path
   *     goes through every object of an array
   * @param every each n-th entry of a page, counted from 1, so that 1 means all
   * @param only the id of the one entry that is meant; empty for any
   */
  record SpoilFields(List<String> fields, FieldFault how, int every, String only)
      implements FaultAction {
    public SpoilFields {
      fields = List.copyOf(fields);
      checkEvery(every);
    }
  }

  /** What a field is instead. */
  enum FieldFault {
    ABSENT,
    NULL,
    /** An array without entries, or a blank text. */
    EMPTY,
    /** An object, whatever it should be. */
    OBJECT
  }

  private static void checkEvery(int every) {
    if (every < 1) {
      throw new IllegalArgumentException("A fault spoils every entry or every n-th.");
    }
  }
}
