package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was changed before a decision: by this import, if it decides again, and by those before it
 * that failed or were canceled half-way, as who lost something by that is considered for leaving as
 * if one import had done it all (A 3, I 5); and by people since the last complete import, as what
 * is undone of that is reported (M 8). An import that removes counts what it has stored already,
 * what it created too, as the brake measures by the roster before (X 2).
 */
final class StoredChanges {

  private final ImportRecords records;
  private final Claim claim;
  private @Nullable Earlier earlier;

  StoredChanges(ImportRecords records, Claim claim) {
    this.records = records;
    this.claim = claim;
  }

  /**
   * Changes, oldest first.
   *
   * @param byHeld of imports that held something back: who lost something by them may still be
   *     there
   */
  record Found(List<Change> byImport, List<Change> byHand, List<Change> byHeld) {
    /** Those by which somebody may have lost something. */
    List<Change> byAnyImport() {
      List<Change> all = new ArrayList<>(byHeld);
      all.addAll(byImport);
      return all;
    }
  }

  /**
   * All of them.
   *
   * @param applied what the import has stored so far
   */
  Found after(Counts applied) {
    List<Change> byHeld = new ArrayList<>();
    earlier().held().forEach(id -> byHeld.addAll(journal(id)));
    return new Found(byImport(applied), byHand(), byHeld);
  }

  ImportRecords records() {
    return records;
  }

  /** All that this import has stored, oldest first. */
  List<Change> own() {
    return journal(claim.request().id());
  }

  private List<Change> byHand() {
    return records.changedByHand(claim.school(), earlier().lastComplete());
  }

  private List<Change> byImport(Counts applied) {
    List<Change> changes = new ArrayList<>();
    earlier().unfinished().forEach(id -> changes.addAll(journal(id)));
    if (removes() ? applied.changed() > 0 : didMoreThanCreate(applied)) {
      changes.addAll(own());
    }
    return changes;
  }

  /**
   * What earlier imports leave to this one.
   *
   * @param lastComplete when the last complete one started
   * @param unfinished those since the last complete one that let people leave, if this one does:
   *     they changed something and came to no end; oldest first
   * @param held those since the last one that let all people leave who were gone, if this one lets
   *     people leave: they changed something and held something back, or left something out; oldest
   *     first
   */
  private record Earlier(Instant lastComplete, List<ImportId> unfinished, List<ImportId> held) {}

  private Earlier earlier() {
    Earlier known = earlier;
    if (known == null) {
      known = look();
      earlier = known;
    }
    return known;
  }

  private Earlier look() {
    boolean removes = removes();
    Deque<ImportId> unfinished = new ArrayDeque<>();
    Deque<ImportId> held = new ArrayDeque<>();
    Instant lastComplete = null;
    boolean keptSince = false;
    for (ImportReport each : records.ended(claim.school(), null)) {
      if (each.isComplete()) {
        lastComplete = lastComplete == null ? each.startedAt() : lastComplete;
        if (!removes || (each.kind().removes() && !keepsSome(each))) {
          break;
        }
      }
      keptSince |= each.state().isComplete() && keepsSome(each);
      if (removes && each.request().task().writes() && mayHaveDoneMore(each)) {
        if (!each.state().isComplete() && !keptSince) {
          unfinished.addFirst(each.id());
        } else if (!each.state().isComplete() || keepsSome(each)) {
          held.addFirst(each.id());
        }
      }
    }
    Instant start = lastComplete == null ? Instant.EPOCH : lastComplete;
    return new Earlier(start, List.copyOf(unfinished), List.copyOf(held));
  }

  /** Whether somebody whom it found gone may be there all the same: held, or left out. */
  private static boolean keepsSome(ImportReport report) {
    boolean leftOut = !report.request().task().optOuts().equals(OptOuts.NONE);
    return !report.held().isEmpty() || (leftOut && report.kind().removes());
  }

  /** Takes over what is stored: where an answer was lost it is more than was counted. */
  void countAgain(ProgressReporter pulse) {
    records
        .running(claim.school())
        .filter(running -> running.request().id().equals(claim.request().id()))
        .ifPresent(running -> pulse.reached(running.progress()));
  }

  private boolean removes() {
    return claim.request().kind().removes();
  }

  /** A write whose answer was lost may have been made after it was counted. */
  private static boolean mayHaveDoneMore(ImportReport unfinished) {
    return unfinished.cause() == FailureCause.STORE_UNAVAILABLE
        || didMoreThanCreate(unfinished.counts());
  }

  private static boolean didMoreThanCreate(Counts counts) {
    return counts.byEntity().values().stream()
        .anyMatch(each -> each.updated() + each.removed() + each.archived() > 0);
  }

  private List<Change> journal(ImportId id) {
    return records.journal(claim.school(), id);
  }
}
