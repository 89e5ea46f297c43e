package com.bloomz.rostersync.imports.testing;

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
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An import store that forgets everything with its process. A read or write is counted as one unit,
 * a write of the roster as two.
 */
public final class InMemoryImportStore implements ImportStore, HandEdits {
  private final Map<SchoolId, MemorySchool> schools = new HashMap<>();
  private Usage usage = Usage.NONE;

  @Override
  public synchronized void saveSetup(SchoolId school, SchoolSetup setup) {
    wrote(1);
    at(school).setup = setup;
  }

  @Override
  public synchronized SchoolSetup setup(SchoolId school) {
    read();
    return at(school).setup;
  }

  @Override
  public synchronized Requested request(SchoolId school, ImportRequest request) {
    wrote(1);
    return at(school).request(request);
  }

  @Override
  public synchronized Claiming claim(SchoolId school, Instant now, Instant until) {
    wrote(1);
    return at(school).claim(now, until);
  }

  @Override
  public synchronized StoredRoster load(SchoolId school) {
    read();
    return at(school).load();
  }

  @Override
  public synchronized Applied apply(
      Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    wrote(2L * writes.size());
    return at(claim.school()).apply(claim, from, writes, base);
  }

  @Override
  public synchronized boolean progress(Claim claim, Progress progress, Instant until) {
    wrote(1);
    return at(claim.school()).progress(claim, progress, until);
  }

  @Override
  public synchronized boolean release(Claim claim, Progress progress, Usage used) {
    wrote(1);
    return at(claim.school()).release(claim, progress, used.plus(new Usage(1, 0, 1)));
  }

  @Override
  public synchronized Optional<ImportReport> finish(
      Claim claim,
      ImportReport report,
      @Nullable List<Issue> issues,
      @Nullable PreviousImport last) {
    Usage own = new Usage(2, 0, issues == null || issues.isEmpty() ? 2 : 3);
    usage = usage.plus(own);
    ImportReport complete = report.withUsage(report.usage().plus(own));
    return at(claim.school()).finish(claim, complete, issues, last);
  }

  @Override
  public synchronized void markAnnounced(SchoolId school, ImportId id) {
    wrote(1);
    at(school).markAnnounced(id);
  }

  @Override
  public synchronized Optional<ImportReport> report(SchoolId school, ImportId id) {
    read();
    return at(school).report(id);
  }

  @Override
  public synchronized Optional<Running> running(SchoolId school) {
    read();
    return at(school).running();
  }

  @Override
  public synchronized List<Issue> issues(SchoolId school, ImportId id) {
    read();
    return at(school).issues(id);
  }

  @Override
  public synchronized List<Change> journal(SchoolId school, ImportId id) {
    read();
    return at(school).journal(id);
  }

  @Override
  public synchronized Usage usage() {
    return usage;
  }

  @Override
  public synchronized void put(SchoolId school, RosterClass edited) {
    at(school).edit(edited);
  }

  @Override
  public synchronized void put(SchoolId school, Member edited) {
    at(school).edit(edited);
  }

  /** Deletes a class as an admin does; counts as a revision. */
  public synchronized void delete(SchoolId school, ClassId id) {
    at(school).delete(id);
  }

  /** How many changes were made by hand. */
  public synchronized long revision(SchoolId school) {
    return at(school).revision();
  }

  private MemorySchool at(SchoolId school) {
    return schools.computeIfAbsent(school, MemorySchool::new);
  }

  private void read() {
    usage = usage.plus(new Usage(1, 1, 0));
  }

  private void wrote(long units) {
    usage = usage.plus(new Usage(1, 0, units));
  }
}
