package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.contacts.ContactReadings.Failed;
import com.bloomz.rostersync.contacts.ContactReadings.Kept;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which values the contacts of a school really have, as they were read last (S 6, G 1). Nobody
 * waits for Clever: where there is no reading, or an old one, a worker is told to read.
 */
public final class ContactValues {
  /** As long as a change in Clever may take to arrive (L 7). */
  private static final Duration FRESH = Duration.ofHours(1);

  /** A message that nobody took for so long may be lost; a second one does no harm. */
  private static final Duration LOST_AFTER = Duration.ofMinutes(3);

  /** How long a failure is shown before whoever asks starts another reading. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Schools schools;
  private final Ports ports;
  private final InstantSource clock;

  public ContactValues(Schools schools, Ports ports, InstantSource clock) {
    this.schools = schools;
    this.ports = ports;
    this.clock = clock;
  }

  /** Where readings are kept and asked for. */
  public record Ports(ImportRecords records, ContactReadings readings, ImportQueue queue) {}

  /** Whether what is offered is all there is to wait for. */
  public enum State {
    READY,
    READING,
    FAILED
  }

  /**
   * What a school can choose from.
   *
   * @param reading the newest one of the linked school; null before the first
   * @param failure why there is no newer one; null unless it failed
   */
  public record Offer(State state, @Nullable ContactReading reading, @Nullable Refusal failure) {}

  /** The values of the linked school, as far as they are known. */
  public Reply<Offer> offer(SchoolId school) {
    return schools.active(school).then(this::offer);
  }

  private Reply<Offer> offer(School school) {
    Connection connection = school.connection();
    if (connection == null) {
      return new Refused<>(Refusal.NOT_LINKED);
    }
    if (connection.cleverSchool() == null) {
      return new Refused<>(Refusal.SCHOOL_NOT_CHOSEN);
    }
    Kept kept = ports.readings().find(school.id());
    ContactReading known = newest(school, kept);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.readAt().plus(FRESH))) {
      return new Granted<>(new Offer(State.READY, known, null));
    }
    Failed failed = kept.failed();
    if (failed != null && now.isBefore(failed.at().plus(PAUSE))) {
      return new Granted<>(new Offer(State.FAILED, known, failure(failed.cause())));
    }
    ask(school.id(), now);
    return new Granted<>(new Offer(State.READING, known, null));
  }

  private void ask(SchoolId school, Instant now) {
    if (ports.readings().ask(school, now, now.minus(LOST_AFTER))) {
      try {
        ports.queue().send(school, Trigger.CONTACT_VALUES, Duration.ZERO);
      } catch (QueueException e) {
        ports.readings().withdraw(school);
        throw e;
      }
    }
  }

  /** The chosen values that no contact had when they were read last; none where none was read. */
  public List<String> unmatched(School school) {
    ImportSettings settings = school.settings().imports();
    if (!settings.importsParents()) {
      return List.of();
    }
    ContactReading known = newest(school, ports.readings().find(school.id()));
    return known == null
        ? List.of()
        : settings.contactValues().stream()
            .filter(value -> !known.counts().of(settings.contactField()).has(value))
            .toList();
  }

  /** Of what a worker and what imports read of the linked school. */
  private @Nullable ContactReading newest(School school, Kept kept) {
    Connection connection = school.connection();
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    if (connection == null || chosen == null) {
      return null;
    }
    return Stream.concat(imported(school.id()).stream(), Stream.ofNullable(kept.reading()))
        .filter(each -> each.isOf(connection.district(), chosen.id()))
        .max((one, other) -> one.readAt().compareTo(other.readAt()))
        .orElse(null);
  }

  /** An import that found everything unchanged has read the same values again. */
  private Optional<ContactReading> imported(SchoolId school) {
    return ports
        .records()
        .contacts(school)
        .map(
            found -> {
              Optional<ImportReport> last =
                  ports.records().newest(school, each -> each.request().task().writes());
              return last.filter(each -> each.isComplete())
                  .filter(each -> Objects.equals(each.issuesStoredUnder(), found.readBy()))
                  .map(each -> found.reading().confirmedAt(each.startedAt()))
                  .orElse(found.reading());
            });
  }

  private static Refusal failure(FailureCause cause) {
    return switch (cause) {
      case CLEVER_TOKEN_REJECTED -> Refusal.CLEVER_TOKEN_REJECTED;
      case CLEVER_PAUSED -> Refusal.CLEVER_PAUSED;
      case CLEVER_SCHOOL_GONE -> Refusal.CLEVER_SCHOOL_UNKNOWN;
      case CLEVER_NOT_ACTIVE -> Refusal.CLEVER_NOT_ACTIVE;
      case NOT_LINKED, LINK_CHANGED, PLAN_MOVED -> Refusal.NOT_LINKED;
      case CLEVER_SECTIONS_NOT_SHARED,
          CLEVER_STUDENTS_NOT_SHARED,
          CLEVER_TEACHERS_NOT_SHARED,
          CLEVER_STAFF_NOT_SHARED,
          CLEVER_CONTACTS_NOT_SHARED ->
          Refusal.CLEVER_PERMISSION_MISSING;
      case CLEVER_RATE_LIMITED,
          CLEVER_UNREACHABLE,
          CLEVER_ERROR,
          CLEVER_DATA_MOVED,
          CLEVER_ANSWER_BROKEN ->
          Refusal.CLEVER_UNREACHABLE;
      case STORE_UNAVAILABLE, ROSTER_KEPT_MOVING, UNDO_TOO_LATE, NO_HEADWAY, OUR_FAULT ->
          Refusal.OUR_FAULT;
      case TOKEN_SEALED -> Refusal.TOKEN_SEALED;
    };
  }
}
