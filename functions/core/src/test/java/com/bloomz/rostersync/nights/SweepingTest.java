package com.bloomz.rostersync.nights;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.nights.Sweeping.Swept;
import com.bloomz.rostersync.nights.testing.InMemoryWaitingImports;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.Announcer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A 2, A 3: an import whose worker died goes on; one that kills every worker is ended and told. */
final class SweepingTest {
  private static final SchoolId SCHOOL = new SchoolId("s-1");

  private final InMemoryImportStore store = new InMemoryImportStore();
  private final InMemoryImportBus bus = new InMemoryImportBus();
  private final Map<SchoolId, RuntimeException> faults = new HashMap<>();
  private Instant now = Instant.parse("2026-11-30T07:00:00Z");
  private final InMemoryImportQueue requested = new InMemoryImportQueue(() -> now);
  private final InMemoryImportQueue nightly = new InMemoryImportQueue(() -> now);
  private final Sweeping sweeping =
      new Sweeping(
          new InMemoryWaitingImports(store),
          new Sweeping.Ends(store, new Announcer(store, store, bus), faults::put),
          new Sweeping.Queues(requested, nightly),
          () -> now);

  @Test
  void leavesAWorkingImportAlone() {
    ask(RunKind.NIGHTLY);
    claim();
    now = now.plus(Duration.ofMinutes(14));

    assertThat(counts(sweep())).containsExactly(0, 0, 0);
  }

  @Test
  void tellsTheWorkersOfWhatADeadOneLeft() {
    ask(RunKind.NIGHTLY);
    claim();
    now = now.plus(Duration.ofMinutes(25));

    assertThat(counts(sweep())).containsExactly(1, 0, 0);
    assertThat(nightly.sent()).hasSize(1);
    assertThat(requested.sent()).isEmpty();
  }

  @Test
  void tellsOfAnImportNowOnItsOwnQueue() {
    ask(RunKind.FULL_DATA);
    claim();
    now = now.plus(Duration.ofMinutes(25));

    assertThat(counts(sweep())).containsExactly(1, 0, 0);
    assertThat(requested.sent()).hasSize(1);
  }

  @Test
  @DisplayName("X 2: what an admin let go does not wait behind the imports of nights")
  void tellsOfWhatAnAdminLetGoOnTheQueueOfPeople() {
    var answers = new ImportTask.Sync(OptOuts.NONE, new ImportId("20261129T070000000Z-0001"));
    var request = new ImportRequest(new ImportId("20261130T070000000Z-0001"), RunKind.NIGHTLY, now);
    var unused = store.request(SCHOOL, request.withTask(answers));
    claim();
    now = now.plus(Duration.ofMinutes(25));

    assertThat(sweep().oldest()).isEqualTo(new Sweeping.Oldest(request.requestedAt(), null));
    assertThat(requested.sent()).hasSize(1);
    assertThat(nightly.sent()).isEmpty();
  }

  @Test
  void endsWhatKillsEveryWorker() {
    ImportId id = ask(RunKind.NIGHTLY);
    for (int i = 0; i < 5; i++) {
      claim();
      now = now.plus(Duration.ofMinutes(25));
      assertThat(counts(sweep())).containsExactly(1, 0, 0);
    }
    claim();
    now = now.plus(Duration.ofMinutes(25));

    assertThat(counts(sweep())).containsExactly(0, 1, 0);
    ImportReport report = store.report(SCHOOL, id).orElseThrow();
    assertThat(report.state()).isEqualTo(ImportState.FAILED);
    assertThat(report.cause()).isEqualTo(FailureCause.OUR_FAULT);
    assertThat(store.running(SCHOOL)).isEmpty();
    // The last message leads a worker to the telling of the end.
    assertThat(nightly.sent()).hasSize(6);
    assertThat(store.claim(SCHOOL, now, now.plusSeconds(60)))
        .isInstanceOf(Claiming.NothingToDo.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = RunKind.class,
      names = {"NIGHTLY", "IMPORT_NOW"})
  @DisplayName("A 2: an import that no worker claims is ended eight hours after its request")
  void endsWhatNoWorkerEverClaims(RunKind kind) {
    ImportId id = ask(kind);
    for (int hours = 2; hours < 8; hours += 2) {
      now = now.plus(Duration.ofHours(2));
      assertThat(counts(sweep())).containsExactly(1, 0, 0);
    }
    now = now.plus(Duration.ofHours(2));
    assertThat(counts(sweep())).containsExactly(0, 1, 0);
    assertToldOnce(id);
    now = now.plus(Duration.ofHours(2));
    assertThat(counts(sweep())).containsExactly(0, 0, 0);
  }

  @Test
  @DisplayName("A 2: what a worker left is ended where none comes after it for six hours")
  void endsWhatNoWorkerClaimsAgain() {
    ImportId id = ask(RunKind.NIGHTLY);
    claim();
    now = now.plus(Duration.ofMinutes(20));
    for (int i = 0; i < 72; i++) {
      assertThat(counts(sweep())).containsExactly(1, 0, 0);
      now = now.plus(Duration.ofMinutes(5));
    }
    assertThat(counts(sweep())).containsExactly(0, 1, 0);
    assertToldOnce(id);
  }

  @Test
  void leavesAnEndThatItCannotAnnounceToAWorker() {
    ImportId id = ask(RunKind.NIGHTLY);
    bus.breakDown(true);
    for (int hours = 2; hours <= 8; hours += 2) {
      now = now.plus(Duration.ofHours(2));
      var unused = sweep();
    }
    assertThat(store.report(SCHOOL, id)).isPresent();
    assertThat(store.isAnnounced(SCHOOL)).isFalse();
    now = now.plus(Duration.ofMinutes(5));
    assertThat(counts(sweep())).containsExactly(1, 0, 0);
  }

  private void assertToldOnce(ImportId id) {
    ImportReport report = store.report(SCHOOL, id).orElseThrow();
    assertThat(report.state()).isEqualTo(ImportState.FAILED);
    assertThat(report.cause()).isEqualTo(FailureCause.OUR_FAULT);
    assertThat(bus.heard()).extracting(ImportFinished::id).containsExactly(id);
    assertThat(store.isAnnounced(SCHOOL)).isTrue();
  }

  @Test
  void doesNotEndWhatNobodyHasTriedAgain() {
    ask(RunKind.NIGHTLY);
    claim();
    now = now.plus(Duration.ofMinutes(20));
    for (int i = 0; i < 24; i++) {
      assertThat(counts(sweep())).containsExactly(1, 0, 0);
      now = now.plus(Duration.ofMinutes(5));
    }
    assertThat(store.running(SCHOOL)).isPresent();
  }

  @Test
  void tellsOfALostMessageAfterHoursOnly() {
    ask(RunKind.IMPORT_NOW);
    now = now.plus(Duration.ofMinutes(90));
    assertThat(counts(sweep())).containsExactly(0, 0, 0);
    now = now.plus(Duration.ofMinutes(31));
    assertThat(counts(sweep())).containsExactly(1, 0, 0);
  }

  @Test
  void stopsWhereItsTimeIsOver() {
    ask(RunKind.NIGHTLY);
    claim();
    now = now.plus(Duration.ofMinutes(25));

    assertThat(counts(sweeping.sweep(() -> Duration.ofSeconds(5)))).containsExactly(0, 0, 0);
  }

  @Test
  void tellsOfAnEndUntilItIsAnnounced() {
    ImportId id = ask(RunKind.NIGHTLY);
    claim();
    var claim = store.seize(SCHOOL, id, now, now.plusSeconds(60)).orElseThrow();
    var report = ImportReport.ofSeized(claim, now, ImportState.FAILED, FailureCause.OUR_FAULT);
    assertThat(store.cancel(claim, report)).isPresent();
    now = now.plus(Duration.ofMinutes(5));
    assertThat(counts(sweep())).containsExactly(1, 0, 0);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(counts(sweep())).containsExactly(1, 0, 0);
    assertThat(requested.sent()).hasSize(2);

    store.markAnnounced(SCHOOL, id);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(counts(sweep())).containsExactly(0, 0, 0);
  }

  @Test
  @DisplayName(
      "A 2: an import that waits on purpose is not told anew, and is due since its request")
  void leavesWhatWaitsOnPurpose() {
    ask(RunKind.NIGHTLY);
    Instant asked = now;
    for (int quarter = 0; quarter < 24; quarter++) {
      var claim =
          ((Claiming.Claimed) store.claim(SCHOOL, now, now.plus(Duration.ofMinutes(15)))).claim();
      Instant resumes = now.plus(Duration.ofMinutes(15));
      assertThat(store.release(claim, claim.progress(), Usage.NONE, resumes)).isTrue();
      now = resumes;
      Swept swept = sweep();
      assertThat(counts(swept)).containsExactly(0, 0, 0);
      assertThat(swept.oldest()).isEqualTo(new Sweeping.Oldest(null, asked));
    }
    now = now.plus(Duration.ofHours(2));
    assertThat(counts(sweep())).containsExactly(1, 0, 0);
  }

  @Test
  void saysSinceWhenTheOldestImportOfEachKindIsDue() {
    assertThat(sweep().oldest()).isEqualTo(new Sweeping.Oldest(null, null));
    ask(RunKind.IMPORT_NOW);
    Instant first = now;
    now = now.plus(Duration.ofMinutes(7));
    ask(new SchoolId("s-2"), RunKind.IMPORT_NOW);
    ask(new SchoolId("s-3"), RunKind.NIGHTLY);
    Instant second = now;
    now = now.plus(Duration.ofMinutes(7));
    assertThat(sweep().oldest()).isEqualTo(new Sweeping.Oldest(first, second));
  }

  @Test
  @DisplayName("A 2: a fault of ours at one school keeps the sweep from no other")
  void looksAtTheOthersAfterAFault() {
    var other = new SchoolId("s-2");
    ask(RunKind.NIGHTLY);
    ask(other, RunKind.NIGHTLY);
    var waiting = new InMemoryWaitingImports(store);
    var sick =
        new WaitingImports() {
          @Override
          public Page page(int shard, Instant before, @Nullable String cursor, int limit) {
            return waiting.page(shard, before, cursor, limit);
          }

          @Override
          public LookedAt takeUp(SchoolId school, Instant at, Patience patience) {
            if (school.equals(SCHOOL)) {
              throw new IllegalStateException("a fault of ours");
            }
            return waiting.takeUp(school, at, patience);
          }
        };
    now = now.plus(Duration.ofHours(2));
    var swept =
        new Sweeping(
                sick,
                new Sweeping.Ends(store, new Announcer(store, store, bus), faults::put),
                new Sweeping.Queues(requested, nightly),
                () -> now)
            .sweep(() -> Duration.ofMinutes(5));

    assertThat(counts(swept)).containsExactly(1, 0, 1);
    assertThat(nightly.sent()).extracting(InMemoryImportQueue.Sent::school).containsExactly(other);
    assertThat(faults).containsOnlyKeys(SCHOOL);
  }

  private static List<Integer> counts(Swept swept) {
    return List.of(swept.toldAgain(), swept.ended(), swept.failed());
  }

  private Swept sweep() {
    return sweeping.sweep(() -> Duration.ofMinutes(5));
  }

  private ImportId ask(RunKind kind) {
    return ask(SCHOOL, kind);
  }

  private ImportId ask(SchoolId school, RunKind kind) {
    var id = new ImportId("20261130T070000000Z-0001");
    var unused = store.request(school, new ImportRequest(id, kind, now));
    return id;
  }

  private void claim() {
    assertThat(store.claim(SCHOOL, now, now.plus(Duration.ofMinutes(15))))
        .isInstanceOf(Claiming.Claimed.class);
  }
}
