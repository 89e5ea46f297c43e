package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.Announcer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Stores nightly imports of schools as failed and announces them, without a worker (A 2). */
final class EndedNights {
  private static final Duration TO_END_IT = Duration.ofMinutes(1);

  private final Ports ports;
  private final InstantSource clock;
  private final Announcer announcer;
  private boolean anyLeft;
  private int told;

  EndedNights(Ports ports, InstantSource clock) {
    this.ports = ports;
    this.clock = clock;
    this.announcer = new Announcer(ports.records(), ports.runs(), ports.bus());
  }

  /**
   * Why an import failed.
   *
   * @param detail as {@link ImportReport#detail}
   */
  record Why(FailureCause cause, String detail) {}

  /** How many imports were stored as failed. */
  int told() {
    return told;
  }

  /** Whether one could not be ended or announced. */
  boolean isAnyLeft() {
    return anyLeft;
  }

  /** Notes that one could not be ended. */
  void noteFailure() {
    anyLeft = true;
  }

  /**
   * Ends the import that waits, and announces what has ended.
   *
   * @param asked null where none waits
   */
  void end(SchoolId school, @Nullable ImportRequest asked, Why why) {
    Instant now = clock.instant();
    switch (ports.runs().claim(school, now, now.plus(TO_END_IT))) {
      case Claiming.Claimed(var claim) when isOf(claim, asked) -> {
        var report =
            ImportReport.ofSeized(claim, now, ImportState.FAILED, why.cause())
                .withDetail(why.detail());
        if (ports.runs().finish(claim, report, Findings.NONE, null).isEmpty()) {
          anyLeft = true;
          return;
        }
        told++;
        var ended = new TreeSet<>(claim.unannounced());
        ended.add(report.id());
        announce(school, ended);
      }
      case Claiming.Claimed(var claim) -> {
        var unused = ports.runs().release(claim, claim.progress(), claim.usage());
      }
      case Claiming.Busy _ -> anyLeft |= asked != null;
      case Claiming.NothingToDo(var unannounced) -> announce(school, unannounced);
    }
  }

  private static boolean isOf(Claim claim, @Nullable ImportRequest asked) {
    return asked != null && claim.request().id().equals(asked.id());
  }

  private void announce(SchoolId school, SortedSet<ImportId> ended) {
    anyLeft |= !announcer.announce(school, ended).isEmpty();
  }
}
