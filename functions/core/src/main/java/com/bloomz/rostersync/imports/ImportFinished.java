package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.SchoolId;

/** An import has ended; what it did stands in its report. */
public record ImportFinished(SchoolId school, ImportId id, RunKind kind, ImportState state) {
  public static ImportFinished of(ImportReport report) {
    return new ImportFinished(report.school(), report.id(), report.kind(), report.state());
  }
}
