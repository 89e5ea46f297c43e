package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Trigger;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.nights.districts.DistrictImports.Turn;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Ends a district's night that is over: the nightly import of each school that is not done is
 * stored as failed, with its cause, and announced (A 2). Schools that are done are skipped, so
 * whoever comes next goes on.
 */
final class MissedNight {
  private static final Duration RESERVE = Duration.ofSeconds(20);
  private static final Duration TO_END_IT = Duration.ofMinutes(1);

  /** Longer than the end takes to be stored, as a rule; a worker that comes sooner comes again. */
  private static final Duration UNTIL_ENDED = Duration.ofSeconds(5);

  /** How many of a school's newest imports may be later than the night's. */
  private static final int NEWEST = 5;

  private final Ports ports;
  private final NightRecorder recorder;
  private final InstantSource clock;
  private final Turn turn;
  private int told;

  MissedNight(Ports ports, NightRecorder recorder, InstantSource clock, Turn turn) {
    this.ports = ports;
    this.recorder = recorder;
    this.clock = clock;
    this.turn = turn;
  }

  /** Tells as many schools as the time allows. */
  DistrictOutcome run() {
    boolean failed = false;
    FailureCause cause = ports.claims().fault(turn.of()).orElse(FailureCause.OUR_FAULT);
    for (SchoolId school :
        ports.scheduled().schools(turn.of().district(), turn.of().night().zone())) {
      if (turn.time().left().compareTo(RESERVE) < 0) {
        return told > 0
            ? new DistrictOutcome.GoesOn(recorder.tally())
            : new DistrictOutcome.TryAgain(FailureCause.NO_HEADWAY);
      }
      try {
        tell(school, cause);
      } catch (StoreException | ImportQueue.QueueException e) {
        failed = true;
      }
    }
    return failed
        ? new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE)
        : new DistrictOutcome.Missed(told);
  }

  private void tell(SchoolId id, FailureCause cause) {
    NightSchool school = recorder.wanted(turn.of(), ports.schools().find(id)).orElse(null);
    if (school == null) {
      return;
    }
    if (isExcused(school)) {
      recorder.passOver();
      return;
    }
    ImportRequest request = recorder.request(school, clock.instant());
    if (!ports.imports().ask(id, request, turn.of().night().date())) {
      recorder.passOver();
      return;
    }
    end(id, request, cause);
    told++;
  }

  /** Whether the school needs no import, has one in the way, or did not take part in the night. */
  private boolean isExcused(NightSchool school) {
    Night night = turn.of().night();
    return school.standing().waiting() != null
        || !school.connection().since().isBefore(night.end())
        || isUpToDate(school.id(), night)
        || NightlyPause.of(ports.records(), school.school()).isPresent();
  }

  private boolean isUpToDate(SchoolId school, Night night) {
    return ports.records().ended(school, null, NEWEST).stream()
        .anyMatch(
            report -> report.state().isComplete() && !report.startedAt().isBefore(night.start()));
  }

  /** The message that leads to the telling of the end goes first, whoever ends it. */
  private void end(SchoolId school, ImportRequest request, FailureCause cause) {
    Instant now = clock.instant();
    Claiming claiming = ports.runs().claim(school, now, now.plus(TO_END_IT));
    ports.queue().send(school, Trigger.GOES_ON, UNTIL_ENDED);
    if (claiming instanceof Claiming.Claimed(var claim)
        && claim.request().id().equals(request.id())) {
      var report = ImportReport.ofSeized(claim, now, ImportState.FAILED, cause);
      var unused = ports.runs().finish(claim, report, Findings.NONE, null);
    }
  }
}
