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
 * That a school is not imported at night, because Clever refused its token on three nights (A 4).
 * The reports tell it; nothing else is stored. It ends when a token is entered, or when Clever
 * accepts this one in an import that an admin asks for.
 *
 * @param since when the third of the nights ended
 */
public record NightlyPause(Instant since) {
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
    Optional<Instant> since = Optional.empty();
    int nights = 0;
    for (ImportReport report : records.ended(school.id(), null)) {
      switch (says(report, connection.since())) {
        case REFUSED_AT_NIGHT -> {
          nights++;
          since = since.or(() -> Optional.of(report.finishedAt()));
        }
        case NOTHING -> {}
        case OTHERWISE -> {
          return Optional.empty();
        }
      }
      if (nights == NIGHTS) {
        return since.map(NightlyPause::new);
      }
    }
    return Optional.empty();
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
    return cause != null && ACCEPTED.contains(cause) ? Says.OTHERWISE : Says.NOTHING;
  }
}
