package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.undo.UndoneImport;
import java.util.Optional;

/** Takes an import back, or shows what that would do, in one attempt (X 3). */
final class UndoAttempt {
  private final ImportRuns runs;
  private final ImportRecords records;
  private final Claim claim;
  private final ProgressReporter pulse;

  UndoAttempt(ImportRuns runs, ImportRecords records, Claim claim, ProgressReporter pulse) {
    this.runs = runs;
    this.records = records;
    this.claim = claim;
    this.pulse = pulse;
  }

  /** How far it came. */
  sealed interface Result {
    /** The import ended too long ago, or has changed nothing. */
    record TooLate() implements Result {}

    /**
     * It is done, or shown where only that was asked for.
     *
     * @param before what was applied before the decision
     */
    record Done(Decision decision, Counts before) implements Result {}

    /** The rest is for a later attempt. */
    record OutOfTime() implements Result {}

    /** People edited the roster in every round. */
    record KeptMoving() implements Result {}
  }

  /**
   * @param rounds how often it is decided again because somebody edited the roster meanwhile
   */
  Result run(ImportTask.Undo task, BatchedWrites writing, int rounds) {
    Optional<UndoneImport> undone = UndoneImport.find(records, claim, task);
    if (undone.isEmpty()) {
      return new Result.TooLate();
    }
    for (int round = 0; round < rounds; round++) {
      pulse.enter(Phase.COMPARING);
      Counts before = pulse.progress().applied();
      StoredRoster stored = runs.load(claim.school());
      Decision decision = undone.get().decide(stored.roster());
      if (task.preview()) {
        return new Result.Done(decision, before);
      }
      switch (writing.store(runs, stored, decision.writes())) {
        case DONE -> {
          return new Result.Done(decision, before);
        }
        case OUT_OF_TIME -> {
          return new Result.OutOfTime();
        }
        case MOVED -> {}
      }
    }
    return new Result.KeptMoving();
  }
}
