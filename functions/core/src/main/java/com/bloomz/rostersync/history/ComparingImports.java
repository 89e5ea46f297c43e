package com.bloomz.rostersync.history;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a school as any two imports left it (X 5). Nothing is written. */
public final class ComparingImports {
  private static final int EDITS_AT_ONCE = 100;

  private final ImportRecords records;
  private final ManageStore edits;

  public ComparingImports(ImportRecords records, ManageStore edits) {
    this.records = records;
    this.edits = edits;
  }

  /**
   * What differs.
   *
   * @param imports how many imports between changed something, the newer one of the two included
   * @param edits how many edits by hand there were between
   */
  public record Comparison(int imports, int edits, List<Difference> differences) {
    public Comparison {
      differences = List.copyOf(differences);
    }

    @Override
    public String toString() {
      return "Comparison " + differences.size();
    }
  }

  /**
   * What became of the school from the end of one import to the end of another; backwards where the
   * other is older. Empty where one of them is not known or has not ended.
   */
  public Optional<Comparison> compare(SchoolId school, ImportId from, ImportId to) {
    Optional<ImportReport> one = records.report(school, from);
    Optional<ImportReport> other = records.report(school, to);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    boolean backwards = from.compareTo(to) > 0;
    return Optional.of(
        backwards ? compare(other.get(), one.get(), true) : compare(one.get(), other.get(), false));
  }

  private Comparison compare(ImportReport older, ImportReport newer, boolean backwards) {
    List<Timeline.Run<Made>> runs = new ArrayList<>();
    for (ImportReport each : records.ended(older.school(), null)) {
      if (each.id().compareTo(older.id()) <= 0) {
        break;
      }
      boolean isBetween = each.id().compareTo(newer.id()) <= 0;
      if (isBetween && each.request().task().writes() && each.counts().changed() > 0) {
        runs.addFirst(run(each));
      }
    }
    List<Entry> edited = byHand(older, newer);
    List<Made> byHand = new ArrayList<>();
    edited.forEach(
        each -> each.changes().forEach(one -> byHand.add(new Made(one, each.stamp().at(), true))));
    JournalFold fold = new JournalFold();
    new Timeline<>(Made::change, Made::at)
        .tell(runs, byHand, each -> fold.add(each.change(), each.byHand()));
    return new Comparison(runs.size(), edited.size(), fold.differences(backwards));
  }

  private Timeline.Run<Made> run(ImportReport of) {
    return new Timeline.Run<>(
        of.startedAt(),
        of.finishedAt(),
        () ->
            records.journal(of.school(), of.id()).stream()
                .map(each -> new Made(each, of.finishedAt(), false))
                .toList());
  }

  /** What an import or a person made. */
  private record Made(Change change, Instant at, boolean byHand) {}

  /** The edits between, oldest first. */
  private List<Entry> byHand(ImportReport older, ImportReport newer) {
    List<Entry> made = new ArrayList<>();
    @Nullable String before = null;
    while (true) {
      List<Entry> page = edits.journal(older.school(), before, EDITS_AT_ONCE);
      for (Entry each : page) {
        if (!each.stamp().at().isAfter(older.finishedAt())) {
          return made;
        }
        if (!each.stamp().at().isAfter(newer.finishedAt())) {
          made.addFirst(each);
        }
      }
      if (page.size() < EDITS_AT_ONCE) {
        return made;
      }
      before = page.getLast().key();
    }
  }
}
