package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reports of ended imports. */
final class WorkerReports {
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25Z");

  private WorkerReports() {}

  static ImportReport succeeded(SchoolId school) {
    return ended(school, ImportState.SUCCEEDED, null);
  }

  static ImportReport failed(SchoolId school, FailureCause cause) {
    return ended(school, ImportState.FAILED, cause);
  }

  private static ImportReport ended(
      SchoolId school, ImportState state, @Nullable FailureCause cause) {
    var id = new ImportId("20261123T203725Z-4f9a");
    return new ImportReport(
        school,
        new ImportRequest(id, RunKind.IMPORT_NOW, NOW),
        state,
        cause,
        "Jane Roe's page",
        NOW,
        NOW,
        1,
        Counts.none(),
        0,
        id,
        new TreeSet<>(),
        Traffic.NONE,
        Usage.NONE,
        new TreeMap<>());
  }
}
