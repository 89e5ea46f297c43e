package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was changed before a decision: by this import, if it decides again, as who lost something by
 * that is considered for leaving as in the first decision (A 3, I 5); and by people since the last
 * complete import, as what is undone of that is reported (M 8).
 */
final class StoredChanges {
  private static final int PAGE = 1_000;

  private final ImportRecords records;
  private final Claim claim;
  private @Nullable Instant lastComplete;

  StoredChanges(ImportRecords records, Claim claim) {
    this.records = records;
    this.claim = claim;
  }

  /** Changes, oldest first. */
  record Found(List<Change> byImport, List<Change> byHand) {}

  /**
   * All of them.
   *
   * @param applied what the import has stored so far
   */
  Found after(Counts applied) {
    return new Found(byImport(applied), byHand());
  }

  private List<Change> byHand() {
    Instant since = lastComplete;
    if (since == null) {
      since = ImportRecords.lastComplete(records, claim.school());
      lastComplete = since;
    }
    return records.changedByHand(claim.school(), since);
  }

  /** The import's journal so far, where it did more than create; else nothing. */
  private List<Change> byImport(Counts applied) {
    List<Change> changes = new ArrayList<>();
    boolean more =
        applied.byEntity().values().stream()
            .anyMatch(each -> each.updated() + each.removed() + each.archived() > 0);
    if (more) {
      @Nullable String cursor = null;
      do {
        JournalPage page = records.journal(claim.school(), claim.request().id(), cursor, PAGE);
        changes.addAll(page.changes());
        cursor = page.cursor();
      } while (cursor != null);
    }
    return changes;
  }
}
