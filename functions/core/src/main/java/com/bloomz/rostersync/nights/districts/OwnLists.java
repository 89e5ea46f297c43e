package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.PreviousImport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * On which nights a school reads its own lists though nothing has changed: once a week where
 * something that the district's lists leave open holds removals back, as its own lists may not have
 * that gap (I 6). The schools of a district do it on different nights.
 */
final class OwnLists {
  private static final int WEEK = 7;

  private final ImportRecords records;
  private final LocalDate night;

  OwnLists(ImportRecords records, LocalDate night) {
    this.records = records;
    this.night = night;
  }

  /** Whether the school reads them tonight: first one to two weeks after the import that held. */
  boolean areDue(NightSchool school) {
    PreviousImport previous = school.standing().previous();
    return previous != null
        && !previous.held().isEmpty()
        && records
            .report(school.id(), previous.issuesStoredUnder())
            .filter(held -> isWeekly(school, held))
            .isPresent();
  }

  private boolean isWeekly(NightSchool school, ImportReport held) {
    LocalDate since = LocalDate.ofInstant(held.requestedAt(), ZoneOffset.UTC);
    long nights = ChronoUnit.DAYS.between(since, night);
    return nights >= WEEK
        && Math.floorMod(nights, WEEK) == Math.floorMod(school.id().value().hashCode(), WEEK);
  }
}
