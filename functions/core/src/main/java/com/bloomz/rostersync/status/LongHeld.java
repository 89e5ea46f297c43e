package com.bloomz.rostersync.status;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import java.time.Instant;

/**
 * Since when the nights have held removals back for what Clever leaves unknown (I 6).
 *
 * @param since when the first of these nights ended
 * @param looked when the last one before ended that read the school's own lists; {@code since}
 *     where there was none
 */
record LongHeld(Instant since, Instant looked) {
  /** Before an import; the reports tell it. */
  static LongHeld before(ImportReport report, ImportRecords imports) {
    Instant since = report.finishedAt();
    Instant looked = null;
    for (ImportReport each : imports.ended(report.school(), report.id())) {
      if (each.kind() != RunKind.NIGHTLY || !each.isComplete()) {
        continue;
      }
      if (each.held().isEmpty()) {
        break;
      }
      since = each.finishedAt();
      if (looked == null && readsOwnLists(each)) {
        looked = each.finishedAt();
      }
    }
    return new LongHeld(since, looked == null ? since : looked);
  }

  /** Whether a night read the school's own lists, and holds removals back all the same. */
  static boolean isHeld(ImportReport report) {
    return report.kind() == RunKind.NIGHTLY
        && report.isComplete()
        && !report.held().isEmpty()
        && readsOwnLists(report);
  }

  private static boolean readsOwnLists(ImportReport report) {
    return report.traffic().requests() > 0;
  }
}
