package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What the kits of the import store have in common: a school of its own for every test. */
public abstract class ImportStoreContract {
  static final Instant NOW = Instant.parse("2026-11-23T20:37:25.123456789Z");
  static final Instant LATER = NOW.plus(Duration.ofMinutes(15));
  static final ImportId FIRST = new ImportId("20261123T203725Z-0001");
  static final ImportId SECOND = new ImportId("20261123T213725Z-0002");
  static final ImportId THIRD = new ImportId("20261123T223725Z-0003");

  private static final AtomicInteger SCHOOLS = new AtomicInteger();

  final SchoolId school = new SchoolId("school-" + SCHOOLS.incrementAndGet());

  /** The store to be tested, the same one throughout a test. */
  protected abstract ImportPorts store();

  /** Changes what {@link #store()} keeps. */
  protected abstract HandEdits handEdits();

  final ImportRequests requests() {
    return store().requests();
  }

  final ImportRuns runs() {
    return store().runs();
  }

  final ImportRecords records() {
    return store().records();
  }

  /** The whole journal of an import. */
  final List<Change> journal(ImportId id) {
    return records().journal(school, id);
  }

  static ImportRequest request(ImportId id) {
    var invitations = new Invitations(true, false, true);
    return new ImportRequest(id, RunKind.NIGHTLY, NOW.minusSeconds(5), invitations);
  }

  /** Asks for an import and claims it. */
  Claim claimed(ImportId id) {
    assertThat(requests().request(school, request(id))).isEqualTo(new Requested.Accepted());
    return claimedAt(NOW);
  }

  /** Claims the import that waits. */
  Claim claimedAt(Instant now) {
    Claiming claiming = runs().claim(school, now, now.plus(Duration.ofMinutes(15)));
    assertThat(claiming).isInstanceOf(Claiming.Claimed.class);
    return ((Claiming.Claimed) claiming).claim();
  }

  /** Stores writes, all of them. */
  Progress applied(Claim claim, List<Write> writes) {
    Progress base = new Progress(Phase.WRITING, 0, writes.size(), claim.progress().applied());
    Applied applied = runs().apply(claim, runs().load(school), writes, base);
    assertThat(applied).isInstanceOf(Applied.Done.class);
    return ((Applied.Done) applied).progress();
  }

  /** A school whose import ended, and with it the claim. */
  Claim finished(ImportId id) {
    Claim claim = claimed(id);
    assertThat(runs().finish(claim, report(claim), Findings.NONE, null)).isPresent();
    return claim;
  }

  StoredRoster loaded() {
    return runs().load(school);
  }

  /** A report of an import that changed nothing. */
  static ImportReport report(Claim claim) {
    return new ImportReport(
        claim.school(),
        claim.request(),
        ImportState.SUCCEEDED,
        null,
        "",
        claim.startedAt(),
        NOW.plusSeconds(30),
        claim.attempt(),
        Counts.none(),
        0,
        claim.request().id(),
        new TreeSet<>(),
        new Traffic(7, 123_456, Duration.ofMillis(1_500)),
        Usage.NONE,
        new TreeMap<>(Map.of(Phase.READING_CLEVER, Duration.ofMillis(4_321))));
  }
}
