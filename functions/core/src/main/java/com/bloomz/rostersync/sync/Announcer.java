package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.trail.Trail;
import java.util.SortedSet;
import java.util.TreeSet;

/** Announces the ends of imports, and notes each one after that: at least once, whoever dies. */
public final class Announcer {
  private final ImportRecords records;
  private final ImportRuns runs;
  private final ImportBus bus;

  /**
   * @param records that have the reports
   * @param runs that note what is announced
   */
  public Announcer(ImportRecords records, ImportRuns runs, ImportBus bus) {
    this.records = records;
    this.runs = runs;
    this.bus = bus;
  }

  /**
   * The work of this thread is the claimed import's from now on; announces those of its school that
   * ended before it.
   *
   * @return those that are not known to be announced even now
   */
  SortedSet<ImportId> begin(Claim claim) {
    Trail.at(claim.school(), claim.request().id().value(), claim.request().correlation());
    return announce(claim.school(), claim.unannounced());
  }

  /**
   * Announces imports of a school that have ended.
   *
   * @return those that are not known to be announced even now
   */
  public SortedSet<ImportId> announce(SchoolId school, SortedSet<ImportId> ids) {
    var unannounced = new TreeSet<ImportId>();
    for (ImportId id : ids) {
      try {
        records.report(school, id).ifPresent(this::announce);
        runs.markAnnounced(school, id);
      } catch (ImportBus.BusException | StoreException e) {
        unannounced.add(id);
      }
    }
    return unannounced;
  }

  /** As part of the work that asked for it. */
  private void announce(ImportReport report) {
    Trail now = Trail.current();
    try {
      Trail.at(report.school(), report.id().value(), report.request().correlation());
      bus.announce(ImportFinished.of(report));
    } finally {
      now.here();
    }
  }
}
