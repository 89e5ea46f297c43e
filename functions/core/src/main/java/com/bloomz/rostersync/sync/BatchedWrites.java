package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.sync.CleverSource.LostClaimException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Stores the writes of a decision, a batch at a time, while time is left. */
final class BatchedWrites {
  private final Claim claim;
  private final ProgressReporter pulse;
  private final int size;
  private final BooleanSupplier timeLeft;

  /**
   * @param size how many writes are stored between two looks at the clock
   */
  BatchedWrites(Claim claim, ProgressReporter pulse, int size, BooleanSupplier timeLeft) {
    this.claim = claim;
    this.pulse = pulse;
    this.size = size;
    this.timeLeft = timeLeft;
  }

  /** How far it came. */
  enum Written {
    DONE,
    MOVED,
    OUT_OF_TIME
  }

  /**
   * @param stored from which they were decided
   * @throws LostClaimException if another worker has the import
   */
  Written store(ImportRuns runs, StoredRoster stored, List<Write> writes) {
    pulse.enter(Phase.WRITING, writes.size());
    for (List<Write> batch : Write.batches(writes, size)) {
      if (!timeLeft.getAsBoolean()) {
        return Written.OUT_OF_TIME;
      }
      switch (runs.apply(claim, stored, batch, pulse.progress())) {
        case Applied.Done done -> pulse.reached(done.progress());
        case Applied.Moved moved -> {
          pulse.reached(moved.progress());
          return Written.MOVED;
        }
        case Applied.LostClaim lost -> throw new LostClaimException();
      }
    }
    return Written.DONE;
  }
}
