package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.roster.BloomzRoster;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What takes an import back (X 3).
 *
 * @param writes in the order in which they are to be stored; at every moment what holds of a roster
 *     holds (I 8)
 * @param kept what stays as it is, and why
 */
public record Undo(List<Write> writes, SortedSet<Kept> kept) {
  /** How long after its end an import can be undone. */
  public static final Duration WITHIN = Duration.ofDays(30);

  public Undo {
    writes = List.copyOf(writes);
    kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
  }

  /**
   * Decides what goes back. What is back already needs no write, so this may be decided again after
   * a part of the writes is stored.
   *
   * @param now all that the school has
   * @param journal of the import that is undone, in the order in which it was written
   * @param byHand what people have changed since that import began, oldest first
   */
  public static Undo decide(
      BloomzRoster now, List<Change> journal, List<Change> byHand, UndoPart part) {
    ImportedChanges imported = ImportedChanges.of(journal);
    Draft draft = new Draft(now, imported, Scope.of(part, imported, now), byHand);
    new ValuesStage(draft).decide();
    new ReturnsStage(draft).decide();
    new ClassesStage(draft).decide();
    new PlacesStage(draft).decide();
    ClassesStage.dropInactive(draft);
    EndsStage ends = new EndsStage(draft);
    ReturnsStage.withoutReason(draft, kind -> kind != Entity.PARENTS);
    ends.decide(kind -> kind == Entity.STUDENTS);
    new TiesStage(draft).decide();
    ReturnsStage.withoutReason(draft, kind -> kind == Entity.PARENTS);
    ends.decide(kind -> kind != Entity.STUDENTS);
    return new Undo(new UndoWrites(now, draft.classes, draft.members).ordered(), draft.kept());
  }

  /** Whether an import that ended then can be undone now. */
  public static boolean isInTime(Instant ended, Instant now) {
    return !ended.plus(WITHIN).isBefore(now);
  }

  /** Every change, in the order of the writes. */
  public List<Change> changes() {
    return writes.stream().flatMap(write -> write.changes().stream()).toList();
  }
}
