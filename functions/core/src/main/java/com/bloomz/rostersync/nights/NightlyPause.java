package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That a school is not imported at night: Clever refused its token on three nights, or has paused
 * the district's sync, which one import told (A 4). The reports tell it; nothing else is stored.
 * The one ends when a token is entered, or when Clever accepts this one in an import that an admin
 * asks for; the other with the first night that reads the district again.
 *
 * @param since when the third of the nights, or the first import that found the pause, ended
 * @param cause {@link FailureCause#CLEVER_TOKEN_REJECTED} or {@link FailureCause#CLEVER_PAUSED}
 * @param detail as {@link ImportReport#detail} of the newest of them
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
    /** It was accepted in an import by hand, which reads a paused district too. */
    ACCEPTED_BY_HAND,
    /** Nothing: an outage, a canceled import, or one more refusal. */
    NOTHING,
    /** It was accepted at night, or it is another one. */
    OTHERWISE
  }

  /**
   * Whether a school misses nothing in a night that nobody could read: one of Clever's may have
   * ended from the day on that Clever said.
   */
  public boolean excuses(LocalDate night) {
    return cause != FailureCause.CLEVER_PAUSED
        || FailureCause.pauseEnd(detail).filter(night::isBefore).isPresent();
  }

  /** The pause of a scheduled school, if there is one. */
  public static Optional<NightlyPause> of(ImportRecords records, School school) {
    Connection connection = school.connection();
    if (connection == null || school.scheduledDistrict() == null) {
      return Optional.empty();
    }
    var search = new Search(connection.since());
    for (ImportReport report : records.ended(school.id(), null)) {
      if (!search.goesOn(report)) {
        break;
      }
    }
    return search.found();
  }

  private static NightlyPause of(ImportReport report, FailureCause cause) {
    return new NightlyPause(report.finishedAt(), cause, report.detail());
  }

  /** One look at the reports, newest first. */
  private static final class Search {
    private final Instant entered;
    private int nights;
    private boolean accepted;
    private @Nullable NightlyPause refused;
    private @Nullable NightlyPause paused;

    Search(Instant entered) {
      this.entered = entered;
    }

    /** Takes in one more; whether an older one may say more. */
    boolean goesOn(ImportReport report) {
      return switch (says(report, entered)) {
        case REFUSED_AT_NIGHT -> paused == null && !accepted && isFewer(report);
        case SYNC_PAUSED -> nights == 0 && isPaused(report);
        case ACCEPTED_BY_HAND -> {
          accepted = true;
          yield nights == 0;
        }
        case NOTHING -> true;
        case OTHERWISE -> false;
      };
    }

    private boolean isFewer(ImportReport report) {
      nights++;
      refused = refused == null ? of(report, FailureCause.CLEVER_TOKEN_REJECTED) : refused;
      return nights < NIGHTS;
    }

    private boolean isPaused(ImportReport report) {
      NightlyPause newest = paused;
      paused =
          newest == null
              ? of(report, FailureCause.CLEVER_PAUSED)
              : new NightlyPause(report.finishedAt(), newest.cause(), newest.detail());
      return true;
    }

    Optional<NightlyPause> found() {
      return Optional.ofNullable(nights == NIGHTS ? refused : paused);
    }
  }

  private static boolean accepted(ImportState state) {
    return switch (state) {
      case SUCCEEDED, HELD, PREVIEWED -> true;
      case FAILED, CANCELLED -> false;
    };
  }

  private static Says says(ImportReport report, Instant entered) {
    FailureCause cause = report.cause();
    if (!report.requestedAt().isAfter(entered)) {
      return Says.OTHERWISE;
    }
    boolean atNight = report.request().isNights();
    if (accepted(report.state()) || (cause != null && ACCEPTED.contains(cause))) {
      return atNight ? Says.OTHERWISE : Says.ACCEPTED_BY_HAND;
    }
    if (cause == FailureCause.CLEVER_TOKEN_REJECTED) {
      return atNight ? Says.REFUSED_AT_NIGHT : Says.NOTHING;
    }
    return cause == FailureCause.CLEVER_PAUSED ? Says.SYNC_PAUSED : Says.NOTHING;
  }
}
