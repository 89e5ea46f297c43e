package com.bloomz.rostersync.store;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.SchoolSetup;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.store.rows.SetupRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Translates the table's failures; the work is done by {@link Claims}, {@link RosterWriter} and so
 * on.
 */
final class DynamoImportStore implements ImportStore {
  private final Table table;
  private final Claims claims;
  private final RosterItems roster;
  private final RosterWriter writing;
  private final FinishedImports reports;

  DynamoImportStore(Table table, RandomGenerator random) {
    this.table = table;
    this.claims = new Claims(table, random);
    this.roster = new RosterItems(table);
    this.writing = new RosterWriter(table, random);
    this.reports = new FinishedImports(table);
  }

  @Override
  public void saveSetup(SchoolId school, SchoolSetup setup) {
    translating(
        "the setup could not be saved",
        () -> {
          table.put(Key.setup(school), SetupRow.of(setup));
          return setup;
        });
  }

  @Override
  public SchoolSetup setup(SchoolId school) {
    return translating(
        "the setup could not be read",
        () ->
            table
                .get(Key.setup(school))
                .map(SetupRow::read)
                .orElseGet(() -> new SchoolSetup(ImportSettings.defaults(), null)));
  }

  @Override
  public Requested request(SchoolId school, ImportRequest request) {
    return translating("the import could not be asked for", () -> claims.request(school, request));
  }

  @Override
  public Claiming claim(SchoolId school, Instant now, Instant until) {
    return translating("the import could not be claimed", () -> claims.claim(school, now, until));
  }

  @Override
  public StoredRoster load(SchoolId school) {
    return translating("the roster could not be loaded", () -> roster.load(school));
  }

  @Override
  public Applied apply(Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    return translating(
        "it is not known whether the writes were stored",
        () -> writing.apply(claim, from, writes, base));
  }

  @Override
  public boolean progress(Claim claim, Progress progress, Instant until) {
    return translating(
        "the progress could not be shown", () -> claims.progress(claim, progress, until));
  }

  @Override
  public boolean release(Claim claim, Progress progress, Usage used) {
    return translating(
        "the claim could not be given back", () -> claims.release(claim, progress, used));
  }

  @Override
  public Optional<ImportReport> finish(
      Claim claim,
      ImportReport report,
      @Nullable List<Issue> issues,
      @Nullable PreviousImport last) {
    return translating(
        "it is not known whether the import ended",
        () -> reports.finish(claim, report, issues, last));
  }

  @Override
  public void markAnnounced(SchoolId school, ImportId id) {
    translating(
        "it is not known whether it was noted that the import was told",
        () -> {
          reports.markAnnounced(school, id);
          return id;
        });
  }

  @Override
  public Optional<ImportReport> report(SchoolId school, ImportId id) {
    return translating("the report could not be read", () -> reports.report(school, id));
  }

  @Override
  public Optional<Running> running(SchoolId school) {
    return translating("the import could not be read", () -> claims.running(school));
  }

  @Override
  public List<Issue> issues(SchoolId school, ImportId id) {
    return translating("the issues could not be read", () -> reports.issues(school, id));
  }

  @Override
  public List<Change> journal(SchoolId school, ImportId id) {
    return translating("the journal could not be read", () -> writing.journal(school, id));
  }

  @Override
  public Usage usage() {
    return table.usage();
  }

  /** What a stored row cannot mean is a failure of the store, as is what the service says. */
  private static <T> T translating(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException | IllegalArgumentException e) {
      throw new StoreException(what, e);
    }
  }
}
