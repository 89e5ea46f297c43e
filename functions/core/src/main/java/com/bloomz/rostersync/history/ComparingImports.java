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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    List<Made> all = new ArrayList<>();
    for (ImportReport each : records.ended(older.school(), null)) {
      if (each.id().compareTo(older.id()) <= 0) {
        break;
      }
      boolean isBetween = each.id().compareTo(newer.id()) <= 0;
      if (isBetween && each.request().task().writes() && each.counts().changed() > 0) {
        all.add(
            new Made(each.finishedAt(), false, () -> records.journal(each.school(), each.id())));
      }
    }
    int imports = all.size();
    byHand(older, newer).forEach(all::add);
    all.sort(Comparator.comparing(Made::at));
    JournalFold fold = new JournalFold();
    for (Made each : all) {
      each.changes().get().forEach(change -> fold.add(change, each.byHand()));
    }
    return new Comparison(imports, all.size() - imports, fold.differences(backwards));
  }

  /** What an import or a person made, to be read in its turn. */
  private record Made(Instant at, boolean byHand, Supplier<List<Change>> changes) {}

  private List<Made> byHand(ImportReport older, ImportReport newer) {
    List<Made> made = new ArrayList<>();
    @Nullable String before = null;
    while (true) {
      List<Entry> page = edits.journal(older.school(), before, EDITS_AT_ONCE);
      for (Entry each : page) {
        if (!each.stamp().at().isAfter(older.finishedAt())) {
          return made;
        }
        if (!each.stamp().at().isAfter(newer.finishedAt())) {
          made.addFirst(new Made(each.stamp().at(), true, each::changes));
        }
      }
      if (page.size() < EDITS_AT_ONCE) {
        return made;
      }
      before = page.getLast().key();
    }
  }
}
