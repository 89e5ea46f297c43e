package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * That a school is not imported at night: Clever refused its token on three nights, or has paused
 * the district's sync, which one import told (A 4). The reports tell it; nothing else is stored.
 * The one ends when a token is entered, or when Clever accepts this one in an import that an admin
 * asks for; the other with the first import that Clever shows its data to.
 *
 * @param since when the third of the nights, or the import that told last, ended
 * @param cause {@link FailureCause#CLEVER_TOKEN_REJECTED} or {@link FailureCause#CLEVER_PAUSED}
 * @param detail as {@link ImportReport#detail} of that import
 */
public record NightlyPause(Instant since, FailureCause cause, String detail) {
  private static final int NIGHTS = 3;

  /** What only an answer can say that Clever gave to the token. */
  private static final Set<FailureCause> ACCEPTED =
      EnumSet.of(
          FailureCause.CLEVER_SCHOOL_GONE,
          FailureCause.CLEVER_SECTIONS_NOT_SHARED,
          FailureCause.CLEVER_STUDENTS_NOT_SHARED,
          FailureCause.CLEVER_TEACHERS_NOT_SHARED,
          FailureCause.CLEVER_STAFF_NOT_SHARED,
          FailureCause.CLEVER_CONTACTS_NOT_SHARED);

  /** What a report says of the token that the school has now. */
  private enum Says {
    REFUSED_AT_NIGHT,
    /** It was accepted, and Clever has paused the district's sync. */
    SYNC_PAUSED,
    /** Nothing: an outage, a canceled import, or one more refusal. */
    NOTHING,
    /** It was accepted, or it is another one. */
    OTHERWISE
  }

  /** The pause of a scheduled school, if there is one. */
  public static Optional<NightlyPause> of(ImportRecords records, School school) {
    Connection connection = school.connection();
    if (connection == null || school.scheduledDistrict() == null) {
      return Optional.empty();
    }
    Optional<NightlyPause> refused = Optional.empty();
    int nights = 0;
    for (ImportReport report : records.ended(school.id(), null)) {
      switch (says(report, connection.since())) {
        case REFUSED_AT_NIGHT -> {
          nights++;
          refused = refused.or(() -> Optional.of(of(report, FailureCause.CLEVER_TOKEN_REJECTED)));
        }
        case SYNC_PAUSED -> {
          return nights > 0
              ? Optional.empty()
              : Optional.of(of(report, FailureCause.CLEVER_PAUSED));
        }
        case NOTHING -> {}
        case OTHERWISE -> {
          return Optional.empty();
        }
      }
      if (nights == NIGHTS) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private static NightlyPause of(ImportReport last, FailureCause cause) {
    return new NightlyPause(last.finishedAt(), cause, last.detail());
  }

  private static boolean accepted(ImportState state) {
    return switch (state) {
      case SUCCEEDED, HELD, PREVIEWED -> true;
      case FAILED, CANCELLED -> false;
    };
  }

  private static Says says(ImportReport report, Instant entered) {
    FailureCause cause = report.cause();
    if (!report.requestedAt().isAfter(entered) || accepted(report.state())) {
      return Says.OTHERWISE;
    }
    if (cause == FailureCause.CLEVER_TOKEN_REJECTED) {
      return report.kind() == RunKind.NIGHTLY ? Says.REFUSED_AT_NIGHT : Says.NOTHING;
    }
    if (cause == FailureCause.CLEVER_PAUSED) {
      return Says.SYNC_PAUSED;
    }
    return cause != null && ACCEPTED.contains(cause) ? Says.OTHERWISE : Says.NOTHING;
  }
}
