package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.NightlyImports.Standing;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.nights.districts.DistrictImports.Turn;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Ends a district's night that is over: the nightly import of each school that is not done is
 * stored as failed, with its cause, and announced (A 2). Schools that are done are skipped, so
 * whoever comes next goes on.
 */
final class MissedNight {
  private static final Duration RESERVE = Duration.ofSeconds(20);

  /** How many of a school's newest imports may be later than the night's. */
  private static final int NEWEST = 5;

  /** How many changes of a school since the night are looked through. */
  private static final int CHANGES = 50;

  /** Whoever changes these has the school take part from the next night on. */
  private static final Set<String> SCHEDULE = Set.of("scheduledImport", "timeZone");

  private final Ports ports;
  private final NightRecorder recorder;
  private final InstantSource clock;
  private final Turn turn;
  private final EndedNights ended;

  MissedNight(Ports ports, NightRecorder recorder, InstantSource clock, Turn turn) {
    this.ports = ports;
    this.recorder = recorder;
    this.clock = clock;
    this.turn = turn;
    this.ended = new EndedNights(ports, clock);
  }

  /** Tells as many schools as the time allows. */
  DistrictOutcome run() {
    FailureCause cause = ports.claims().fault(turn.of()).orElse(FailureCause.OUR_FAULT);
    for (SchoolId school :
        ports.scheduled().schools(turn.of().district(), turn.of().night().zone())) {
      if (turn.time().left().compareTo(RESERVE) < 0) {
        return ended.told() > 0
            ? new DistrictOutcome.GoesOn(recorder.tally())
            : new DistrictOutcome.TryAgain(FailureCause.NO_HEADWAY);
      }
      try {
        lookAt(school, cause);
      } catch (StoreException e) {
        ended.noteFailure();
      } catch (RuntimeException e) {
        ports.faults().note(school, e);
        tellUnread(school);
      }
    }
    return ended.isAnyLeft()
        ? new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE)
        : new DistrictOutcome.Missed(ended.told());
  }

  private void lookAt(SchoolId id, FailureCause cause) {
    Standing standing = ports.imports().standing(id);
    if (standing.isDone(turn.of().night().date())) {
      if (!standing.announced()) {
        ended.end(id, null, new EndedNights.Why(cause, ""));
      }
      return;
    }
    missed(ports.schools().find(id), standing)
        .ifPresentOrElse(
            request -> ended.end(id, request, new EndedNights.Why(cause, "")), recorder::passOver);
  }

  /** A school of which something cannot be read here is told all the same. */
  private void tellUnread(SchoolId school) {
    try {
      ImportRequest request = recorder.unread();
      if (ports.imports().ask(school, request, turn.of().night().date())) {
        ended.end(school, request, new EndedNights.Why(FailureCause.OUR_FAULT, ""));
      }
    } catch (StoreException e) {
      ended.noteFailure();
    } catch (RuntimeException e) {
      ports.faults().note(school, e);
      ended.noteFailure();
    }
  }

  /** The import that the school has missed, as it is stored now; empty where it has missed none. */
  private Optional<ImportRequest> missed(School school, Standing standing) {
    Night night = turn.of().night();
    ImportRequest waiting = standing.waiting();
    if (waiting != null) {
      return standing.waits(night.date()) && !waiting.requestedAt().isBefore(night.end())
          ? Optional.of(waiting)
          : Optional.empty();
    }
    return NightRecorder.scheduled(turn.of(), school, standing)
        .filter(each -> !isExcused(each))
        .map(each -> recorder.request(each, clock.instant()))
        .filter(request -> ports.imports().ask(school.id(), request, night.date()));
  }

  /** Whether the school needs no import or did not take part in the night. */
  private boolean isExcused(NightSchool of) {
    Night night = turn.of().night();
    Connection link = of.connection();
    return !link.since().isBefore(night.end())
        || isUpToDate(of.id(), night)
        || isScheduledSince(of.id(), night.start())
        || NightlyPause.of(ports.records(), of.school())
            .filter(pause -> pause.excuses(night.date()))
            .isPresent();
  }

  private boolean isUpToDate(SchoolId school, Night night) {
    return ports.records().ended(school, null, NEWEST).stream()
        .anyMatch(report -> report.isComplete() && !report.startedAt().isBefore(night.start()));
  }

  private boolean isScheduledSince(SchoolId school, Instant moment) {
    return ports.schools().history(school, Long.MAX_VALUE, CHANGES).values().stream()
        .filter(changed -> !changed.at().isBefore(moment))
        .flatMap(changed -> changed.changes().stream())
        .anyMatch(change -> SCHEDULE.contains(change.setting()));
  }
}
