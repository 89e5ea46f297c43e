package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nightly imports of a store in memory. */
public final class InMemoryNightlyImports implements NightlyImports {
  private final InMemoryImportStore store;
  private final Map<SchoolId, LocalDate> nights = new HashMap<>();

  public InMemoryNightlyImports(InMemoryImportStore store) {
    this.store = store;
  }

  @Override
  public synchronized Standing standing(SchoolId school) {
    return new Standing(
        store.previous(school),
        store.revision(school),
        waiting(school),
        store.isAnnounced(school),
        nights.get(school));
  }

  @Override
  public synchronized boolean ask(SchoolId school, ImportRequest request, LocalDate night) {
    ImportRequest waiting = waiting(school);
    if (waiting != null || isOver(school, night)) {
      return waiting != null && waiting.id().equals(request.id());
    }
    nights.put(school, night);
    var unused = store.request(school, request);
    return true;
  }

  @Override
  public synchronized boolean recordUnchanged(ImportReport report, Standing from, LocalDate night) {
    SchoolId school = report.school();
    PreviousImport previous = store.previous(school);
    if (waiting(school) != null
        || isOver(school, night)
        || previous == null
        || !previous.equals(from.previous())
        || store.revision(school) != from.revision()) {
      return false;
    }
    nights.put(school, night);
    store.end(report);
    return true;
  }

  private boolean isOver(SchoolId school, LocalDate night) {
    LocalDate last = nights.get(school);
    return last != null && !last.isBefore(night);
  }

  private @Nullable ImportRequest waiting(SchoolId school) {
    return store.running(school).map(Running::request).orElse(null);
  }
}
