package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one school's roster. Whatever is not {@link Complete} changes nothing (I 6).
 */
public sealed interface Fetched {
  /** What reading took, whatever came of it. */
  Traffic traffic();

  /** Every page came and Clever's data did not move meanwhile. */
  record Complete(CleverRoster roster, Traffic traffic) implements Fetched {}

  /** Clever does not have the school, or no longer shows it. */
  record Gone(Traffic traffic) implements Fetched {}

  /** Reading came to no end, and says nothing of any school. */
  sealed interface Stopped extends Fetched {}

  /** A passing fault that outlasted the repeats: worth another attempt, from the start. */
  record Retry(FailureCause cause, Traffic traffic) implements Stopped {}

  /**
   * Clever's rate limit resets after this attempt's time is over, or Clever is away.
   *
   * @param cause which of them
   */
  record WaitUntil(Instant instant, FailureCause cause, Traffic traffic) implements Stopped {}

  /** The token is not accepted: no other attempt helps before a person acts. */
  record Refused(Traffic traffic) implements Stopped {}

  /**
   * Clever has paused the district's sync, and shows what was before (docs/clever.md 17).
   *
   * @param until the day on which it ends; null where Clever does not say
   */
  record SyncPaused(@Nullable LocalDate until, Traffic traffic) implements Stopped {}

  /**
   * Clever shows the school and not one of its lists: the token is good and a permission is missing
   * (L 7).
   *
   * @param cause says which
   * @param detail which path; without personal data, token or body
   */
  record NotShared(FailureCause cause, String detail, Traffic traffic) implements Stopped {
    /** Whether the list that is missing is one that a school needs. */
    public boolean concerns(boolean contacts) {
      return contacts || cause != FailureCause.CLEVER_CONTACTS_NOT_SHARED;
    }
  }

  /**
   * An answer that is not Clever's API: not JSON, a link to elsewhere, a walk without end.
   *
   * @param detail what was wrong with which path; without personal data, token or body
   */
  record Broken(String detail, Traffic traffic) implements Stopped {}
}
