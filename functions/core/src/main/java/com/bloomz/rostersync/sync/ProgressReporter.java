package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.sync.CleverSource.LostClaimException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the phase and progress of an attempt, and shows them now and then. */
final class ProgressReporter {
  private final ImportRuns runs;
  private final Claim claim;
  private final InstantSource clock;
  private final Duration heartbeat;
  private final SortedMap<Phase, Duration> spent = new TreeMap<>();
  private Progress progress;
  private Instant phaseBegan;
  private Instant shown;

  ProgressReporter(ImportRuns runs, Claim claim, InstantSource clock, Duration heartbeat) {
    this.runs = runs;
    this.claim = claim;
    this.clock = clock;
    this.heartbeat = heartbeat;
    this.progress = claim.progress();
    this.phaseBegan = clock.instant();
    this.shown = phaseBegan;
  }

  Progress progress() {
    return progress;
  }

  void enter(Phase phase) {
    enter(phase, 0);
  }

  void enter(Phase phase, long total) {
    endPhase();
    progress = new Progress(phase, 0, total, progress.applied());
  }

  /**
   * Called after every page.
   *
   * @return whether the progress was shown
   * @throws LostClaimException where a look at the claim shows that it is lost
   */
  boolean read(long records) {
    progress = new Progress(progress.phase(), records, 0, progress.applied());
    Instant now = clock.instant();
    if (Duration.between(shown, now).compareTo(heartbeat) >= 0) {
      shown = now;
      if (!runs.progress(claim, progress)) {
        throw new LostClaimException();
      }
      return true;
    }
    return false;
  }

  /** Takes over what the store has shown together with its writes. */
  void reached(Progress now) {
    progress = now;
    shown = clock.instant();
  }

  /** The time by the attempt's clock. */
  Instant now() {
    return clock.instant();
  }

  /** How long it is until that is over; nothing if it is. */
  Duration untilAfter(Instant instant) {
    Duration wait = Duration.between(clock.instant(), instant).plusSeconds(1);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** The time spent in each phase so far. */
  SortedMap<Phase, Duration> spent() {
    endPhase();
    return Collections.unmodifiableSortedMap(new TreeMap<>(spent));
  }

  private void endPhase() {
    Instant now = clock.instant();
    spent.merge(progress.phase(), Duration.between(phaseBegan, now), Duration::plus);
    phaseBegan = now;
  }
}
