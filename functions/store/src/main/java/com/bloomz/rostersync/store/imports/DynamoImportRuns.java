package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A worker's port: {@link Claims}, {@link RosterWriter} and {@link FinishedImports} together. */
final class DynamoImportRuns implements ImportRuns {
  private final Table table;
  private final Claims claims;
  private final RosterItems roster;
  private final RosterWriter writing;
  private final FinishedImports finished;

  DynamoImportRuns(Table table, RandomGenerator random) {
    this.table = table;
    this.claims = new Claims(table, random);
    this.roster = new RosterItems(table);
    this.writing = new RosterWriter(table, random);
    this.finished = new FinishedImports(table);
  }

  @Override
  public Claiming claim(SchoolId school, Instant now, Instant until) {
    return claims.claim(school, now, until);
  }

  @Override
  public StoredRoster load(SchoolId school) {
    return roster.load(school);
  }

  @Override
  public Applied apply(Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    return writing.apply(claim, from, writes, base);
  }

  @Override
  public boolean progress(Claim claim, Progress progress) {
    return claims.progress(claim, progress);
  }

  @Override
  public boolean release(Claim claim, Progress progress, Usage used, @Nullable Instant resumes) {
    return claims.release(claim, progress, used, resumes);
  }

  @Override
  public Optional<ImportReport> finish(
      Claim claim,
      ImportReport report,
      @Nullable Findings findings,
      @Nullable PreviousImport last) {
    return finished.finish(claim, report, findings, last);
  }

  @Override
  public void markAnnounced(SchoolId school, ImportId id) {
    finished.markAnnounced(school, id);
  }

  @Override
  public Usage usage() {
    return table.usage();
  }
}
