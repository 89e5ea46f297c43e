package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.sync.CleverOutage;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Puts a district's night off while it could only add to what waits: while Clever is away, and
 * while more imports wait for a worker than are done before what was read for them is too old (A
 * 2). A district that was read in part is not put off for others' imports: what is kept of it would
 * grow too old, and be read anew. A message that is put off is a new one: it counts as no failure.
 */
public final class PacedDistricts {
  /**
   * Three quarters of an hour's work for fifty workers that need half a minute each: what is
   * delayed waits for a quarter of an hour at most.
   */
  public static final int MOST_WAITING = 4_500;

  private static final Duration UNTIL_FEWER = Duration.ofMinutes(5);

  private final DistrictImports imports;
  private final ImportQueue queue;
  private final CleverOutage outage;
  private final InstantSource clock;

  /**
   * @param queue that brings nightly imports to the workers
   * @param outage what this process knows of Clever
   */
  public PacedDistricts(
      DistrictImports imports, ImportQueue queue, CleverOutage outage, InstantSource clock) {
    this.imports = imports;
    this.queue = queue;
    this.outage = outage;
    this.clock = clock;
  }

  /** Works on a district's night, as {@link DistrictImports#run} does, or puts it off. */
  public DistrictOutcome run(DistrictNight of, boolean lastAttempt, TimeLeft time) {
    Instant now = clock.instant();
    if (now.isBefore(of.night().end())) {
      Optional<Instant> back = outage.until(now);
      if (back.isPresent()) {
        imports.noteFault(of, FailureCause.CLEVER_UNREACHABLE);
        return new DistrictOutcome.Later(Duration.between(now, back.get()));
      }
      if (waiting() > MOST_WAITING && !imports.hasBegun(of)) {
        imports.noteFault(of, FailureCause.OUR_FAULT);
        return new DistrictOutcome.Later(UNTIL_FEWER);
      }
    }
    DistrictOutcome outcome = imports.run(of, lastAttempt, time);
    note(of, outcome);
    return outcome;
  }

  /** A queue that does not say it keeps nobody from working. */
  private int waiting() {
    try {
      return queue.waiting();
    } catch (ImportQueue.QueueException e) {
      return 0;
    }
  }

  private void note(DistrictNight of, DistrictOutcome outcome) {
    if (outcome instanceof DistrictOutcome.TryAgain(var cause)) {
      outage.noteFailure(of.district(), cause, clock.instant());
    } else if (outcome instanceof DistrictOutcome.Done(var tally)
        && tally.traffic().requests() > 0) {
      outage.noteAnswer();
    }
  }
}
