package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.reconcile.Counts;
import com.bloomz.rostersync.reconcile.Entity;
import com.bloomz.rostersync.reconcile.RunKind;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an import that has ended ("Last Import Status", I 3).
 *
 * @param cause null unless it failed
 * @param detail what exactly failed, for support; may be empty; without personal data
 * @param issues how many issues there are
 * @param issuesFrom the import under which they are stored
 * @param held whose removals are held back
 * @param usage of the store, by all attempts, this report's own writing included
 * @param seconds by phase, of the last attempt
 * @param invitations whom it was asked to invite (I 1)
 */
public record ImportReport(
    SchoolId school,
    ImportId id,
    RunKind kind,
    ImportState state,
    @Nullable FailureCause cause,
    String detail,
    Instant requestedAt,
    Instant startedAt,
    Instant finishedAt,
    int attempts,
    Counts counts,
    int issues,
    ImportId issuesFrom,
    SortedSet<Entity> held,
    Traffic traffic,
    Usage usage,
    SortedMap<Phase, Duration> seconds,
    Invitations invitations) {
  public ImportReport {
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    seconds = Collections.unmodifiableSortedMap(new TreeMap<>(seconds));
  }

  /** Of an import that invites nobody. */
  public ImportReport(
      SchoolId school,
      ImportId id,
      RunKind kind,
      ImportState state,
      @Nullable FailureCause cause,
      String detail,
      Instant requestedAt,
      Instant startedAt,
      Instant finishedAt,
      int attempts,
      Counts counts,
      int issues,
      ImportId issuesFrom,
      SortedSet<Entity> held,
      Traffic traffic,
      Usage usage,
      SortedMap<Phase, Duration> seconds) {
    this(
        school,
        id,
        kind,
        state,
        cause,
        detail,
        requestedAt,
        startedAt,
        finishedAt,
        attempts,
        counts,
        issues,
        issuesFrom,
        held,
        traffic,
        usage,
        seconds,
        Invitations.off());
  }

  public ImportReport withUsage(Usage newUsage) {
    return new ImportReport(
        school,
        id,
        kind,
        state,
        cause,
        detail,
        requestedAt,
        startedAt,
        finishedAt,
        attempts,
        counts,
        issues,
        issuesFrom,
        held,
        traffic,
        newUsage,
        seconds,
        invitations);
  }

  public ImportReport withInvitations(Invitations asked) {
    return new ImportReport(
        school,
        id,
        kind,
        state,
        cause,
        detail,
        requestedAt,
        startedAt,
        finishedAt,
        attempts,
        counts,
        issues,
        issuesFrom,
        held,
        traffic,
        usage,
        seconds,
        asked);
  }
}
