package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;

/** Reads a journal to its end. */
public final class WholeJournal {
  private static final int LIMIT = 1_000;

  private WholeJournal() {}

  /** All changes of an import, in the order in which they were written. */
  public static List<Change> of(ImportRecords records, SchoolId school, ImportId id) {
    List<Change> all = new ArrayList<>();
    JournalPage page = records.journal(school, id, null, LIMIT);
    all.addAll(page.changes());
    while (page.cursor() != null) {
      page = records.journal(school, id, page.cursor(), LIMIT);
      all.addAll(page.changes());
    }
    return all;
  }
}
