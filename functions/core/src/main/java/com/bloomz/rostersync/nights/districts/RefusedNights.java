package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import java.time.Instant;
import java.util.List;

/**
 * Pauses a school's nightly import after three nights with a token that Clever refused, until a
 * token is entered (A 4). The reports tell it; nothing else is stored.
 */
final class RefusedNights {
  private static final int NIGHTS = 3;

  private RefusedNights() {}

  /** Whether each of the last three imports was a night's and failed so, with the present token. */
  static boolean isPaused(ImportRecords records, NightSchool school) {
    List<ImportReport> last = records.ended(school.id(), null, NIGHTS);
    Instant since = school.connection().since();
    return last.size() == NIGHTS
        && last.stream()
            .allMatch(
                report ->
                    report.kind() == RunKind.NIGHTLY
                        && report.cause() == FailureCause.CLEVER_TOKEN_REJECTED
                        && report.requestedAt().isAfter(since));
  }
}
