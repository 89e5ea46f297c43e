package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import that decides again has ended already: who lost something by that is considered for
 * leaving as in the first decision (A 3, I 5).
 */
final class StoredChanges {
  private static final int PAGE = 1_000;

  private final ImportRecords records;
  private final Claim claim;

  StoredChanges(ImportRecords records, Claim claim) {
    this.records = records;
    this.claim = claim;
  }

  /**
   * The import's journal so far, where it did more than create; else nothing.
   *
   * @param applied what it has stored so far
   */
  List<Change> after(Counts applied) {
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
