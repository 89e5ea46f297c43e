package com.bloomz.rostersync.nights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.nights.WaitingImports.LeftAlone;
import com.bloomz.rostersync.nights.WaitingImports.NothingThere;
import com.bloomz.rostersync.nights.WaitingImports.Page;
import com.bloomz.rostersync.nights.WaitingImports.Patience;
import com.bloomz.rostersync.nights.WaitingImports.TakenUp;
import com.bloomz.rostersync.nights.WaitingImports.Unannounced;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Imports are found while they wait or run, and taken up only where nobody works on them (A 3). */
public abstract class WaitingImportsContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:30Z");
  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), Duration.ofHours(2));

  private final SchoolId school = new SchoolId("waiting#" + NUMBERS.incrementAndGet());
  private final ImportRequest request =
      new ImportRequest(new ImportId("20261130T070030000Z-0001"), RunKind.NIGHTLY, NOW);

  /** The imports that wait in {@link #store()}. */
  protected abstract WaitingImports waiting();

  /** The store of imports, the same during a test. */
  protected abstract ImportPorts store();

  @Test
  void findsAnImportUntilItHasEnded() {
    asked();
    assertThat(found(NOW)).doesNotContain(school);
    assertThat(found(NOW.plusSeconds(90))).contains(school);

    Claim claim = claimed(NOW);
    assertThat(found(NOW.plusSeconds(90))).contains(school);

    finished(claim);
    assertThat(found(NOW.plusSeconds(90))).contains(school);

    store().runs().markAnnounced(school, request.id());
    assertThat(found(NOW.plusSeconds(90))).doesNotContain(school);
  }

  @Test
  void takesUpAnEndUntilItIsKnownToBeAnnounced() {
    asked();
    finished(claimed(NOW));
    Instant later = NOW.plusSeconds(90);
    assertThat(waiting().takeUp(school, later, PATIENCE)).isEqualTo(new Unannounced());
    assertThat(waiting().takeUp(school, later.plusSeconds(60), PATIENCE))
        .isEqualTo(new NothingThere());
    assertThat(waiting().takeUp(school, later.plus(PATIENCE.withDead()), PATIENCE))
        .isEqualTo(new Unannounced());

    store().runs().markAnnounced(school, request.id());
    assertThat(waiting().takeUp(school, later.plus(Duration.ofDays(1)), PATIENCE))
        .isEqualTo(new NothingThere());
  }

  @Test
  void leavesTheNextImportInTheIndexWhenAnEarlierOneIsAnnounced() {
    asked();
    finished(claimed(NOW));
    var next = new ImportRequest(new ImportId("20261201T070030000Z-0002"), RunKind.NIGHTLY, NOW);
    assertThat(store().requests().request(school, next)).isEqualTo(new Requested.Accepted());
    store().runs().markAnnounced(school, request.id());

    assertThat(found(NOW.plusSeconds(90))).contains(school);
    finished(claimed(NOW));
    store().runs().markAnnounced(school, next.id());
    assertThat(found(NOW.plusSeconds(90))).doesNotContain(school);
  }

  @Test
  void leavesWhatWasPutOffUntilHoursAfterItIsToGoOn() {
    asked();
    Instant resumes = NOW.plus(Duration.ofHours(5));
    Claim claim = claimed(NOW.plus(Duration.ofHours(4)));
    assertThat(store().runs().release(claim, claim.progress(), Usage.NONE, resumes)).isTrue();

    assertThat(waiting().takeUp(school, resumes.plus(Duration.ofMinutes(119)), PATIENCE))
        .isEqualTo(new LeftAlone(request));
    Instant lost = resumes.plus(PATIENCE.withUnclaimed());
    assertThat(waiting().takeUp(school, lost, PATIENCE)).isEqualTo(new TakenUp(request, 0, lost));

    Claim again = claimed(lost);
    assertThat(store().runs().release(again, again.progress(), Usage.NONE)).isTrue();
    Instant later = lost.plus(PATIENCE.withUnclaimed());
    assertThat(waiting().takeUp(school, later, PATIENCE)).isEqualTo(new TakenUp(request, 0, later));
  }

  @Test
  void saysSinceWhenNobodyHasClaimedIt() {
    asked();
    Instant first = NOW.plus(PATIENCE.withUnclaimed());
    for (int times = 0; times < 4; times++) {
      Instant now = first.plus(PATIENCE.withUnclaimed().multipliedBy(times));
      assertThat(waiting().takeUp(school, now, PATIENCE)).isEqualTo(new TakenUp(request, 0, first));
    }
    Instant began = first.plus(Duration.ofHours(8));
    var unused = claimed(began);
    Instant dead = began.plus(Duration.ofMinutes(20));
    assertThat(waiting().takeUp(school, dead, PATIENCE)).isEqualTo(new TakenUp(request, 1, dead));
    assertThat(waiting().takeUp(school, dead.plus(Duration.ofHours(9)), PATIENCE))
        .isEqualTo(new TakenUp(request, 1, dead));
  }

  @Test
  void takesUpWhatADeadWorkerLeftAndCountsIt() {
    asked();
    var unused = claimed(NOW);
    Instant expired = NOW.plus(Duration.ofMinutes(15));
    assertThat(waiting().takeUp(school, expired, PATIENCE)).isNotInstanceOf(TakenUp.class);

    Instant late = expired.plus(PATIENCE.withDead());
    assertThat(waiting().takeUp(school, late, PATIENCE)).isEqualTo(new TakenUp(request, 1, late));
    assertThat(waiting().takeUp(school, late.plusSeconds(60), PATIENCE))
        .isNotInstanceOf(TakenUp.class);
    for (int i = 1; i < 10; i++) {
      assertThat(waiting().takeUp(school, late.plusSeconds(300L * i), PATIENCE))
          .isEqualTo(new TakenUp(request, 1, late));
    }
  }

  @Test
  void countsEveryWorkerThatDies() {
    asked();
    Instant now = NOW;
    for (int deaths = 1; deaths <= 6; deaths++) {
      var unused = claimed(now);
      now = now.plus(Duration.ofMinutes(20));
      var found = new TakenUp(request, deaths, now);
      assertThat(waiting().takeUp(school, now, PATIENCE)).isEqualTo(found);
      now = now.plus(PATIENCE.withDead());
      assertThat(waiting().takeUp(school, now, PATIENCE)).isEqualTo(found);
    }
  }

  @Test
  void leavesWhatWaitsInALongQueueForHours() {
    asked();
    assertThat(waiting().takeUp(school, NOW.plus(Duration.ofMinutes(119)), PATIENCE))
        .isNotInstanceOf(TakenUp.class);
    Instant lost = NOW.plus(Duration.ofHours(2));
    assertThat(waiting().takeUp(school, lost, PATIENCE)).isEqualTo(new TakenUp(request, 0, lost));
    assertThat(waiting().takeUp(school, lost.plus(Duration.ofMinutes(119)), PATIENCE))
        .isNotInstanceOf(TakenUp.class);
    assertThat(waiting().takeUp(school, lost.plus(Duration.ofHours(2)), PATIENCE))
        .isEqualTo(new TakenUp(request, 0, lost));
  }

  @Test
  void takesUpNothingWhereNoImportWaits() {
    assertThat(waiting().takeUp(school, NOW, PATIENCE)).isNotInstanceOf(TakenUp.class);
    asked();
    finished(claimed(NOW));
    assertThat(waiting().takeUp(school, NOW.plus(Duration.ofDays(1)), PATIENCE))
        .isNotInstanceOf(TakenUp.class);
  }

  @Test
  void countsAnewForTheNextImport() {
    asked();
    var unused = claimed(NOW);
    Instant late = NOW.plus(Duration.ofMinutes(30));
    assertThat(waiting().takeUp(school, late, PATIENCE)).isInstanceOf(TakenUp.class);
    finished(claimed(late));
    var next = new ImportRequest(new ImportId("20261201T070030000Z-0002"), RunKind.NIGHTLY, late);
    assertThat(store().requests().request(school, next)).isEqualTo(new Requested.Accepted());

    Instant found = late.plus(Duration.ofHours(3));
    assertThat(waiting().takeUp(school, found, PATIENCE)).isEqualTo(new TakenUp(next, 0, found));
  }

  @Test
  void findsWhatTookTheNightsPlaceByWhenThatWasRequested() {
    asked();
    Instant lost = NOW.plus(PATIENCE.withUnclaimed());
    assertThat(waiting().takeUp(school, lost, PATIENCE)).isInstanceOf(TakenUp.class);
    var next = new ImportRequest(new ImportId("20261201T070030000Z-0002"), RunKind.FULL_DATA, lost);
    assertThat(store().requests().request(school, next)).isEqualTo(new Requested.Accepted());

    assertThat(found(lost)).doesNotContain(school);
    assertThat(found(lost.plusSeconds(90))).containsOnlyOnce(school);
    assertThat(waiting().takeUp(school, lost.plus(Duration.ofMinutes(119)), PATIENCE))
        .isNotInstanceOf(TakenUp.class);
    Instant later = lost.plus(Duration.ofHours(2));
    assertThat(waiting().takeUp(school, later, PATIENCE)).isEqualTo(new TakenUp(next, 0, later));
  }

  private void asked() {
    assertThat(store().requests().request(school, request)).isEqualTo(new Requested.Accepted());
  }

  private Claim claimed(Instant now) {
    Claiming claiming = store().runs().claim(school, now, now.plus(Duration.ofMinutes(15)));
    return ((Claiming.Claimed) claiming).claim();
  }

  private void finished(Claim claim) {
    var report =
        new ImportReport(
            school,
            claim.request(),
            ImportState.SUCCEEDED,
            null,
            "",
            NOW,
            NOW,
            1,
            Counts.none(),
            0,
            claim.request().id(),
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>());
    assertThat(store().runs().finish(claim, report, Findings.NONE, null)).isPresent();
  }

  private List<SchoolId> found(Instant before) {
    List<SchoolId> all = new ArrayList<>();
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      String cursor = null;
      do {
        Page page = waiting().page(shard, before, cursor, 2);
        all.addAll(page.schools());
        cursor = page.cursor();
      } while (cursor != null);
    }
    return all;
  }
}
