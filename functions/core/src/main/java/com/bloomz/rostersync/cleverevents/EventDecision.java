package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a district's night may be passed over without a walk. Clever answers an event
 * that it has purged with the oldest that are left and not with an error (docs/clever.md 11), so
 * the event at which the last walk began must itself be among the newest: only then is nothing
 * missing after it.
 */
public final class EventDecision {
  /** How often each district is walked whatever its events tell, in days. */
  static final int WEEK = 7;

  /**
   * How long after it was made an event may still be overtaken by another one of its sync, or be
   * ahead of the data that it tells of.
   */
  static final Duration UNSETTLED = Duration.ofMinutes(10);

  private EventDecision() {}

  /**
   * The night that may be passed over.
   *
   * @param now when the events were read
   * @param schoolsStand whether the schools are as the last walk found them, but for a few that are
   *     read by themselves
   */
  public record Question(CleverId district, LocalDate night, Instant now, boolean schoolsStand) {}

  /** What is to be done. */
  public sealed interface Verdict {
    /**
     * Nothing has changed at Clever.
     *
     * @param position the event up to which that is known
     */
    record PassOver(CleverId position) implements Verdict {}

    /** The district's lists are to be read. */
    record Walk(WalkReason why) implements Verdict {}
  }

  /**
   * Decides.
   *
   * @param last null where none is kept
   */
  public static Verdict of(Question asked, @Nullable LastWalk last, EventReading reading) {
    return switch (reading) {
      case NotRead(NotRead.Cause cause, var _) -> new Verdict.Walk(unread(cause));
      case Newest newest -> of(asked, last, newest);
    };
  }

  private static Verdict of(Question asked, @Nullable LastWalk last, Newest newest) {
    if (last == null) {
      return new Verdict.Walk(WalkReason.NO_LAST_WALK);
    }
    WalkReason byDate = byDate(asked, last);
    if (byDate != null) {
      return new Verdict.Walk(byDate);
    }
    if (last.silent()) {
      return new Verdict.Walk(WalkReason.SILENT);
    }
    Optional<List<CleverEvent>> told = since(last, newest);
    if (told.isEmpty()) {
      return new Verdict.Walk(WalkReason.GAP);
    }
    if (told.get().stream().anyMatch(CleverEvent::concernsRosters)) {
      return new Verdict.Walk(WalkReason.ROSTER_EVENT);
    }
    if (!asked.schoolsStand()) {
      return new Verdict.Walk(WalkReason.SCHOOL_DIFFERS);
    }
    return new Verdict.PassOver(
        position(newest, asked.now())
            .filter(settled -> settled.compareTo(last.position()) > 0)
            .orElse(last.position()));
  }

  private static @Nullable WalkReason byDate(Question asked, LastWalk last) {
    boolean tonight = !last.night().isBefore(asked.night());
    if (!tonight && isWeekly(asked.district(), asked.night())) {
      return WalkReason.WEEKLY;
    }
    if (!last.night().plusDays(WEEK).isAfter(asked.night())) {
      return WalkReason.OLD;
    }
    LocalDate changes = last.changesOn();
    boolean reached =
        changes != null && !changes.isAfter(LocalDate.ofInstant(asked.now(), ZoneOffset.UTC));
    return reached ? WalkReason.DATE_REACHED : null;
  }

  private static WalkReason unread(NotRead.Cause cause) {
    return switch (cause) {
      case OFF -> WalkReason.EVENTS_OFF;
      case UNREADABLE -> WalkReason.EVENTS_UNREADABLE;
      case UNREACHABLE -> WalkReason.EVENTS_UNREACHABLE;
    };
  }

  /** Whether that night is the district's of its week; districts are spread over the days. */
  public static boolean isWeekly(CleverId district, LocalDate night) {
    return Math.floorMod(district.value().hashCode(), WEEK)
        == Math.floorMod(night.toEpochDay(), WEEK);
  }

  /** All events since a walk's position; empty where some may be missing. */
  static Optional<List<CleverEvent>> since(LastWalk last, Newest newest) {
    boolean found = newest.events().stream().anyMatch(one -> one.id().equals(last.position()));
    return found
        ? Optional.of(
            newest.events().stream()
                .filter(one -> one.id().compareTo(last.position()) > 0)
                .toList())
        : Optional.empty();
  }

  /**
   * The newest event before which no other one comes any more; empty where there is none.
   *
   * @param now when they were read
   */
  public static Optional<CleverId> position(Newest newest, Instant now) {
    CleverId settled = null;
    for (CleverEvent each : newest.events()) {
      if (isRecent(each.created(), now)) {
        break;
      }
      settled = each.id();
    }
    return Optional.ofNullable(settled);
  }

  /** Whether a time of Clever's is too near to tell the order of what happened then. */
  static boolean isRecent(@Nullable Instant time, Instant now) {
    return time == null || Duration.between(time, now).abs().compareTo(UNSETTLED) < 0;
  }
}
