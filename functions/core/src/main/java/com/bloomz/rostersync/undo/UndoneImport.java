package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** An import that is taken back, as it is kept (X 3). */
public final class UndoneImport {
  private final ImportRecords records;
  private final ImportTask.Undo task;
  private final ImportReport undone;
  private final List<Change> journal;

  private UndoneImport(
      ImportRecords records, ImportTask.Undo task, ImportReport undone, List<Change> journal) {
    this.records = records;
    this.task = task;
    this.undone = undone;
    this.journal = journal;
  }

  /** Whether that import changed the roster; a preview does not. */
  public static boolean changedSomething(ImportReport of) {
    return of.request().task().writes() && of.counts().changed() > 0;
  }

  /** Whether an undo of that import that is asked for then may be made: it changed the roster. */
  public static boolean isPossible(ImportReport of, Instant askedAt) {
    return changedSomething(of) && Undo.isInTime(of.finishedAt(), askedAt);
  }

  /** The import; empty where it is too old, or has changed nothing. */
  public static Optional<UndoneImport> find(
      ImportRecords records, Claim claim, ImportTask.Undo task) {
    return records
        .report(claim.school(), task.of())
        .filter(each -> isPossible(each, claim.request().requestedAt()))
        .map(
            each ->
                new UndoneImport(records, task, each, records.journal(each.school(), each.id())));
  }

  /** When it began. */
  public Instant startedAt() {
    return undone.startedAt();
  }

  /** Whether that member is one of those whom what is taken back is about. */
  public Predicate<MemberId> concerned(BloomzRoster roster) {
    Scope scope = Scope.of(task.part(), ImportedChanges.of(journal), roster);
    return member ->
        scope.isWhole() || scope.people().contains(member) || scope.parents().contains(member);
  }

  /** Whether it did what Clever says: an undo did not, unless what it took back was one too. */
  private boolean comesAgain() {
    boolean again = true;
    Optional<ImportReport> of = Optional.of(undone);
    while (of.isPresent() && of.get().request().task() instanceof ImportTask.Undo undo) {
      again = !again;
      of = records.report(undone.school(), undo.of());
    }
    return again;
  }

  /** What takes the import back; what stays as it is are its issues. */
  public Decision decide(BloomzRoster roster) {
    List<Change> byHand = records.changedByHand(undone.school(), undone.startedAt());
    Undo undo = Undo.decide(roster, journal, byHand, task.part());
    return new Decision(
        undo.writes(),
        KeptIssues.of(undo, roster, comesAgain()),
        Counts.of(undo.changes()),
        new TreeSet<>(),
        AbsentMembers.NONE);
  }
}
