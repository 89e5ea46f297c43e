package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportLedger;
import com.bloomz.rostersync.imports.ImportLedger.JournalPage;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.ImportStore.Applied;
import com.bloomz.rostersync.imports.ImportStore.Claiming;
import com.bloomz.rostersync.imports.ImportStore.Requested;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every ledger of imports does. */
public abstract class ImportLedgerContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));

  private final SchoolId school = new SchoolId("school-l" + NUMBERS.incrementAndGet());

  private final InMemoryImportQueue queue = new InMemoryImportQueue(() -> NOW);

  /** The ledger to be tested, the same one throughout a test. */
  protected abstract ImportLedger ledger();

  /** The store whose imports it tells of. */
  protected abstract ImportStore store();

  @Test
  void aKeyKeepsItsFirstRequest() {
    ImportRequest first = request("0001");

    assertThat(ledger().bind(school, "key-00001", first, NOW)).isEqualTo(first);
    assertThat(ledger().bind(school, "key-00001", request("0002"), LATER)).isEqualTo(first);
    assertThat(ledger().bind(school, "key-00002", request("0003"), LATER))
        .isEqualTo(request("0003"));
  }

  @Test
  void aKeyIsFreeAgainWhenItsImportWasNotTakenOn() {
    ImportRequest first = request("0001");
    assertThat(ledger().bind(school, "key-00001", first, NOW)).isEqualTo(first);

    ledger().unbind(school, "key-00001", new ImportId("another"));
    assertThat(ledger().bind(school, "key-00001", request("0002"), NOW)).isEqualTo(first);
    ledger().unbind(school, "key-00001", first.id());
    assertThat(ledger().bind(school, "key-00001", request("0002"), NOW)).isEqualTo(request("0002"));
  }

  @Test
  void aKeyIsFreeAgainAfterDays() {
    assertThat(ledger().bind(school, "key-00001", request("0001"), NOW)).isEqualTo(request("0001"));

    assertThat(ledger().bind(school, "key-00001", request("0002"), NOW.plus(Duration.ofDays(3))))
        .isEqualTo(request("0002"));
  }

  @Test
  void tellsWhatHasEndedNewestFirst() {
    for (int i = 1; i <= 4; i++) {
      cancelled(asked("000" + i));
    }
    ImportId going = asked("0009");

    assertThat(ledger().ended(school, null, 10))
        .extracting(report -> report.id().value())
        .containsExactly("0004", "0003", "0002", "0001");
    assertThat(ledger().ended(school, new ImportId("0003"), 1))
        .extracting(report -> report.id().value())
        .containsExactly("0002");
    assertThat(ledger().ended(school, null, 10)).noneMatch(report -> report.id().equals(going));
    assertThat(ledger().ended(new SchoolId("nobody"), null, 10)).isEmpty();
  }

  @Test
  void pagesOfAJournalAreTheJournal() {
    ImportId id = asked("0001");
    assertThat(pages(id, 7)).isEmpty();
    Claim worker = claimed();
    var applied =
        store().apply(worker, store().load(school), Samples.newMembers(0, 400), worker.progress());
    assertThat(applied).isInstanceOf(Applied.Done.class);

    List<Change> whole = store().journal(school, id);
    assertThat(whole).hasSize(400);
    for (int limit : List.of(1, 7, 98, 399, 400, 500)) {
      assertThat(pages(id, limit)).isEqualTo(whole);
    }
  }

  @Test
  void whatIsNoCursorOfAJournalIsRefused() {
    ImportId id = asked("0001");

    for (String none : List.of("x", "-1", "1~", "000001.00000000.00", "", "9".repeat(40))) {
      assertThatThrownBy(() -> ledger().journal(school, id, none, 10))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aCancelledImportWritesNoMoreAndItsReportStays() {
    ImportId id = asked("0001");
    Claim worker = claimed();
    Progress progress = new Progress(Phase.READING_CLEVER, 50, 0, worker.progress().applied());
    assertThat(store().progress(worker, progress, LATER)).isTrue();

    ImportReport report = cancelled(id);

    assertThat(report.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(queue.sent()).hasSize(1);
    assertThat(store().report(school, id)).contains(report);
    assertThat(store().progress(worker, progress, LATER)).isFalse();
    assertThat(store().running(school)).isEmpty();
    assertThat(store().claim(school, LATER, LATER.plusSeconds(60)))
        .isInstanceOf(Claiming.NothingToDo.class);
    assertThat(store().request(school, request("0002"))).isEqualTo(new Requested.Accepted());
  }

  @Test
  void onlyAnImportThatGoesOnCanBeCancelled() {
    ImportId id = asked("0001");
    cancelled(id);

    assertThat(watching().cancel(school, id))
        .isEqualTo(new Reply.Refused<ImportReport>(Refusal.IMPORT_NOT_RUNNING));
    assertThat(watching().cancel(school, new ImportId("never")))
        .isEqualTo(new Reply.Refused<ImportReport>(Refusal.IMPORT_NOT_RUNNING));
  }

  @Test
  void anImportWhoseEndNobodyWouldBeToldOfGoesOn() {
    ImportId id = asked("0001");
    queue.breakDown();

    assertThatThrownBy(() -> watching().cancel(school, id)).isInstanceOf(QueueException.class);
    assertThat(store().running(school)).map(running -> running.request().id()).contains(id);
  }

  private List<Change> pages(ImportId id, int limit) {
    List<Change> all = new ArrayList<>();
    JournalPage page = ledger().journal(school, id, null, limit);
    all.addAll(page.changes());
    while (page.cursor() != null) {
      assertThat(page.changes()).hasSize(limit);
      page = ledger().journal(school, id, page.cursor(), limit);
      all.addAll(page.changes());
    }
    return all;
  }

  private ImportId asked(String id) {
    ImportRequest request = ledger().bind(school, "key-for-" + id, request(id), NOW);
    assertThat(store().request(school, request)).isEqualTo(new Requested.Accepted());
    return request.id();
  }

  private Claim claimed() {
    if (store().claim(school, NOW, LATER) instanceof Claiming.Claimed(Claim claim)) {
      return claim;
    }
    throw new AssertionError("the import could not be claimed");
  }

  private ImportReport cancelled(ImportId id) {
    if (watching().cancel(school, id) instanceof Reply.Granted<ImportReport>(ImportReport report)) {
      return report;
    }
    throw new AssertionError("the import could not be cancelled");
  }

  private WatchingImports watching() {
    return new WatchingImports(store(), ledger(), queue, () -> NOW.plusSeconds(1));
  }

  private static ImportRequest request(String id) {
    var parents = new Invitations(false, true, false);
    return new ImportRequest(new ImportId(id), RunKind.FULL_DATA, NOW, parents);
  }
}
