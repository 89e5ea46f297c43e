package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import org.jspecify.annotations.Nullable;

/** An ended import as the log shows it. */
record ImportLogLine(ImportReport report) {

  private static String code(@Nullable FailureCause cause) {
    return cause == null ? "none" : cause.code();
  }

  @Override
  public String toString() {
    return "state=%s cause=%s attempts=%d changed=%d issues=%d requests=%d read=%.1f written=%.1f"
        .formatted(
            report.state(),
            code(report.cause()),
            report.attempts(),
            report.counts().changed(),
            report.issues(),
            report.traffic().requests(),
            report.usage().readUnits(),
            report.usage().writeUnits());
  }
}
