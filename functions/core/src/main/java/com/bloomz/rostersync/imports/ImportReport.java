package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
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
 * @param request what was asked for
 * @param cause null unless it failed
 * @param detail what exactly failed, for support; may be empty; without personal data
 * @param issues how many issues there are
 * @param issuesStoredUnder the import under which they are stored, as all its findings
 * @param held whose removals are held back
 * @param usage of the store, by all attempts, this report's own writing included
 * @param timeByPhase by phase, of the last attempt
 */
public record ImportReport(
    SchoolId school,
    ImportRequest request,
    ImportState state,
    @Nullable FailureCause cause,
    String detail,
    Instant startedAt,
    Instant finishedAt,
    int attempts,
    Counts counts,
    int issues,
    ImportId issuesStoredUnder,
    SortedSet<Entity> held,
    Traffic traffic,
    Usage usage,
    SortedMap<Phase, Duration> timeByPhase) {
  public ImportReport {
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    timeByPhase = Collections.unmodifiableSortedMap(new TreeMap<>(timeByPhase));
  }

  /** Of an import that was seized from whoever worked on it; what was applied stays. */
  public static ImportReport ofSeized(
      Claim claim, Instant now, ImportState state, @Nullable FailureCause cause) {
    return new ImportReport(
        claim.school(),
        claim.request(),
        state,
        cause,
        "",
        claim.startedAt(),
        now,
        claim.attempt(),
        claim.progress().applied(),
        0,
        claim.request().id(),
        new TreeSet<>(),
        Traffic.NONE,
        claim.usage(),
        new TreeMap<>());
  }

  /** The same with another detail. */
  public ImportReport withDetail(String other) {
    return new ImportReport(
        school,
        request,
        state,
        cause,
        other,
        startedAt,
        finishedAt,
        attempts,
        counts,
        issues,
        issuesStoredUnder,
        held,
        traffic,
        usage,
        timeByPhase);
  }

  public ImportId id() {
    return request.id();
  }

  public RunKind kind() {
    return request.kind();
  }

  public Instant requestedAt() {
    return request.requestedAt();
  }

  /**
   * Whether all of Clever's data was compared, so that its findings are all there are. An undo
   * compares nothing.
   */
  public boolean isComplete() {
    return state.isComplete() && !(request.task() instanceof ImportTask.Undo);
  }

  /** Whom it was asked to invite (I 1). */
  public Invitations invitations() {
    return request.invitations();
  }

  public ImportReport withUsage(Usage newUsage) {
    return new ImportReport(
        school,
        request,
        state,
        cause,
        detail,
        startedAt,
        finishedAt,
        attempts,
        counts,
        issues,
        issuesStoredUnder,
        held,
        traffic,
        newUsage,
        timeByPhase);
  }
}
