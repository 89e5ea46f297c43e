package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An import store that forgets everything with its process. A read or write is counted as one unit,
 * a write of the roster as two.
 */
public final class InMemoryImportStore
    implements ImportRequests, ImportRuns, ImportRecords, HandEdits {
  private final Map<SchoolId, MemorySchool> rosters = new HashMap<>();
  private final Map<SchoolId, TreeMap<Instant, List<Change>>> byHand = new HashMap<>();
  private final UsageMeter meter;
  private final InMemorySchoolStore schools;

  /**
   * A store on a table that other stores are on too.
   *
   * @param schools whose changes imports must not overrun (I 7)
   */
  public InMemoryImportStore(UsageMeter meter, InMemorySchoolStore schools) {
    this.meter = meter;
    this.schools = schools;
  }

  /** A store of schools that are never changed. */
  public InMemoryImportStore() {
    this(new UsageMeter(), new InMemorySchoolStore());
  }

  @Override
  public synchronized ImportRequest bind(
      SchoolId school, String key, ImportRequest request, Instant now) {
    meter.wrote(1);
    return at(school).bind(key, request, now);
  }

  @Override
  public synchronized void unbind(SchoolId school, String key, ImportId id) {
    meter.wrote(1);
    at(school).unbind(key, id);
  }

  @Override
  public synchronized Requested request(SchoolId school, ImportRequest request) {
    meter.wrote(1);
    return at(school).request(request);
  }

  @Override
  public synchronized Claiming claim(SchoolId school, Instant now, Instant until) {
    meter.wrote(1);
    return at(school).claim(now, until);
  }

  @Override
  public synchronized StoredRoster load(SchoolId school) {
    meter.read();
    return at(school).load(schools.changes(school));
  }

  @Override
  public synchronized Applied apply(
      Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    meter.wrote(2L * writes.size());
    MemorySchool roster = at(claim.school());
    return schools.changes(claim.school()) == from.revisions().school()
        ? roster.apply(claim, from, writes, base)
        : roster.refused(claim, base);
  }

  @Override
  public synchronized boolean progress(Claim claim, Progress progress) {
    meter.wrote(1);
    return at(claim.school()).progress(claim, progress);
  }

  @Override
  public synchronized boolean release(
      Claim claim, Progress progress, Usage used, @Nullable Instant resumes) {
    meter.wrote(1);
    return at(claim.school()).release(claim, progress, used.plus(new Usage(1, 0, 1)), resumes);
  }

  @Override
  public synchronized Optional<ImportReport> finish(
      Claim claim,
      ImportReport report,
      @Nullable Findings findings,
      @Nullable PreviousImport last) {
    Usage own = new Usage(2, 0, findings == null || findings.equals(Findings.NONE) ? 2 : 3);
    meter.add(own);
    ImportReport complete = report.withUsage(report.usage().plus(own));
    return at(claim.school()).finish(claim, complete, findings, last);
  }

  @Override
  public synchronized void answer(SchoolId school, RemovalAnswer answer) {
    meter.wrote(1);
    at(school).answer(answer);
  }

  @Override
  public synchronized Optional<RemovalAnswer> answer(SchoolId school) {
    meter.read();
    return at(school).answer();
  }

  @Override
  public synchronized RosterTraits traits(SchoolId school) {
    meter.read();
    return at(school).traits();
  }

  @Override
  public synchronized Optional<Claim> seize(
      SchoolId school, ImportId id, Instant now, Instant until) {
    meter.wrote(1);
    return at(school).seize(id, now, until);
  }

  @Override
  public Optional<ImportReport> cancel(Claim seized, ImportReport report) {
    return finish(seized, report, Findings.NONE, null);
  }

  @Override
  public synchronized void markAnnounced(SchoolId school, ImportId id) {
    meter.wrote(1);
    at(school).markAnnounced(id);
  }

  @Override
  public synchronized Optional<ImportReport> report(SchoolId school, ImportId id) {
    meter.read();
    return at(school).report(id);
  }

  @Override
  public synchronized Optional<Running> running(SchoolId school) {
    meter.read();
    return at(school).running();
  }

  @Override
  public synchronized Findings findings(SchoolId school, ImportId id) {
    meter.read();
    return at(school).findings(id);
  }

  @Override
  public synchronized Optional<ReadContacts> contacts(SchoolId school) {
    meter.read();
    return at(school).contacts();
  }

  @Override
  public synchronized List<ImportReport> ended(
      SchoolId school, @Nullable ImportId before, int limit) {
    meter.read();
    return at(school).ended(before, limit);
  }

  @Override
  public synchronized JournalPage journal(
      SchoolId school, ImportId id, @Nullable String cursor, int limit) {
    meter.read();
    return at(school).journal(id, cursor, limit);
  }

  @Override
  public Usage usage() {
    return meter.usage();
  }

  @Override
  public synchronized void put(SchoolId school, RosterClass edited) {
    at(school).edit(edited);
  }

  @Override
  public synchronized void put(SchoolId school, Member edited) {
    at(school).edit(edited);
  }

  /** The person has joined, or no longer has: the member is another version, not the school. */
  public synchronized void join(SchoolId school, MemberId member, boolean joined) {
    at(school).join(member, joined);
  }

  /** Puts into the journal of edits by hand what is stored elsewhere. */
  public synchronized void noteByHand(SchoolId school, Instant at, List<Change> changes) {
    byHand
        .computeIfAbsent(school, any -> new TreeMap<>())
        .computeIfAbsent(at, any -> new ArrayList<>())
        .addAll(changes);
  }

  @Override
  public synchronized List<Change> changedByHand(SchoolId school, Instant since) {
    return byHand.getOrDefault(school, new TreeMap<>()).tailMap(since, true).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Deletes a class as an admin does; counts as a revision. */
  public synchronized void delete(SchoolId school, ClassId id) {
    at(school).delete(id);
  }

  /** Counts a member as changed. */
  public synchronized void touch(SchoolId school, MemberId id) {
    at(school).touch(id);
  }

  /**
   * Counts an edit by hand that changes names or places, if what it was decided from still stands.
   *
   * @return whether it does
   */
  public synchronized boolean takes(
      SchoolId school, Revisions seen, boolean names, boolean places) {
    MemoryRevisions counted = at(school).counted();
    boolean stands = counted.stand(seen, names, places);
    if (stands) {
      counted.edited(names, places);
    }
    return stands;
  }

  /** The schools of which an import was ever asked for. */
  public synchronized List<SchoolId> everAsked() {
    return List.copyOf(rosters.keySet());
  }

  /** The last import that could remove and held something, whatever came after it. */
  public synchronized Optional<ImportReport> lastHeld(SchoolId school) {
    return Optional.ofNullable(at(school).lastHeld());
  }

  /** When the claim of a school's import expires; null where nobody has claimed it. */
  public synchronized @Nullable Instant claimedUntil(SchoolId school) {
    return at(school).claimedUntil();
  }

  /** Until when a school's import was put off; null where it was not. */
  public synchronized @Nullable Instant resumes(SchoolId school) {
    return at(school).resumes();
  }

  /** The newest claim's epoch. */
  public synchronized long epoch(SchoolId school) {
    return at(school).epoch();
  }

  /** What the last completed import found, if the roster is still as it left it. */
  public synchronized @Nullable PreviousImport previous(SchoolId school) {
    return at(school).previous();
  }

  /** How many changes were made by hand. */
  public synchronized long revision(SchoolId school) {
    return at(school).revision();
  }

  /** Whether every end is known to be announced. */
  public synchronized boolean isAnnounced(SchoolId school) {
    return at(school).isAnnounced();
  }

  /** Stores the report of an import that found nothing to do. */
  public synchronized void end(ImportReport report) {
    meter.wrote(4);
    at(report.school()).end(report);
  }

  private MemorySchool at(SchoolId school) {
    return rosters.computeIfAbsent(school, MemorySchool::new);
  }
}
