package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A key keeps its request, and a canceled import is taken from its worker (I 2, I 3). */
public abstract class RequestingContract extends ImportStoreContract {
  private final InMemoryImportQueue queue = new InMemoryImportQueue(() -> NOW);

  @Test
  void aKeyKeepsItsFirstRequest() {
    ImportRequest first = of("0001");

    assertThat(requests().bind(school, "key-00001", first, NOW)).isEqualTo(first);
    assertThat(requests().bind(school, "key-00001", of("0002"), LATER)).isEqualTo(first);
    assertThat(requests().bind(school, "key-00002", of("0003"), LATER)).isEqualTo(of("0003"));
  }

  @Test
  void aKeyIsFreeAgainWhenItsImportWasNotTakenOn() {
    ImportRequest first = of("0001");
    assertThat(requests().bind(school, "key-00001", first, NOW)).isEqualTo(first);

    requests().unbind(school, "key-00001", new ImportId("another"));
    assertThat(requests().bind(school, "key-00001", of("0002"), NOW)).isEqualTo(first);
    requests().unbind(school, "key-00001", first.id());
    assertThat(requests().bind(school, "key-00001", of("0002"), NOW)).isEqualTo(of("0002"));
  }

  @Test
  void aKeyIsFreeAgainAfterDays() {
    assertThat(requests().bind(school, "key-00001", of("0001"), NOW)).isEqualTo(of("0001"));

    assertThat(requests().bind(school, "key-00001", of("0002"), NOW.plus(Duration.ofDays(3))))
        .isEqualTo(of("0002"));
  }

  @Test
  void aCancelledImportWritesNoMoreAndItsReportStays() {
    ImportId id = asked("0001");
    Claim worker = claimedAt(NOW);
    Progress progress = new Progress(Phase.READING_CLEVER, 50, 0, worker.progress().applied());
    assertThat(runs().progress(worker, progress)).isTrue();

    ImportReport report = cancelled(id);

    assertThat(report.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(queue.sent()).hasSize(1);
    assertThat(records().report(school, id)).contains(report);
    assertThat(runs().progress(worker, progress)).isFalse();
    assertThat(records().running(school)).isEmpty();
    assertThat(runs().claim(school, LATER, LATER.plusSeconds(60)))
        .isInstanceOf(Claiming.NothingToDo.class);
    assertThat(requests().request(school, of("0002"))).isEqualTo(new Requested.Accepted());
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
    assertThat(records().running(school)).map(running -> running.request().id()).contains(id);
  }

  @Test
  void importNowTakesThePlaceOfANightlyImportThatNobodyHasBegun() {
    assertThat(requests().request(school, request(FIRST))).isEqualTo(new Requested.Accepted());
    ImportRequest importNow = of("20261123T213725Z-0002").boundTo(3);

    assertThat(requests().request(school, importNow)).isEqualTo(new Requested.Accepted());
    assertThat(requests().request(school, importNow)).isEqualTo(new Requested.Accepted());

    assertThat(records().running(school)).map(Running::request).contains(importNow);
    assertThat(requests().seize(school, FIRST, NOW, LATER)).isEmpty();
    Claim claim = claimedAt(NOW);
    assertThat(claim.request()).isEqualTo(importNow);
    assertThat(claim.attempt()).isEqualTo(1);
    assertThat(runs().finish(claim, report(claim), Findings.NONE, null)).isPresent();
    assertThat(runs().claim(school, LATER, LATER.plusSeconds(60)))
        .isInstanceOf(Claiming.NothingToDo.class);
    assertThat(records().ended(school, null, 5).stream().map(ImportReport::id))
        .containsExactly(importNow.id());
  }

  @Test
  void whatTakesAPlaceHasNothingOfWhatWaitedThere() {
    assertThat(requests().request(school, request(FIRST).boundTo(7)))
        .isEqualTo(new Requested.Accepted());
    ImportRequest unbound = new ImportRequest(SECOND, RunKind.IMPORT_NOW, NOW);

    assertThat(requests().request(school, unbound)).isEqualTo(new Requested.Accepted());
    assertThat(records().running(school)).map(Running::request).contains(unbound);
  }

  /** What an import is there for stands from the request to the report (X 1, X 3). */
  @Test
  void aTaskIsKept() {
    var approval =
        new ImportTask.Approval(
            FIRST, new OptOuts(Set.of(), Set.of(new ClassId("c-1")), Set.of()), true);
    ImportRequest asked = of("20261123T213725Z-0002").withTask(approval);

    assertThat(requests().bind(school, "key-00001", asked, NOW)).isEqualTo(asked);
    assertThat(requests().bind(school, "key-00001", of("0003"), NOW)).isEqualTo(asked);
    assertThat(requests().request(school, asked)).isEqualTo(new Requested.Accepted());
    assertThat(records().running(school)).map(Running::request).contains(asked);
    Claim claim = claimedAt(NOW);
    assertThat(claim.request()).isEqualTo(asked);
    assertThat(runs().finish(claim, report(claim), Findings.NONE, null)).isPresent();
    assertThat(records().report(school, asked.id())).map(ImportReport::request).contains(asked);
    ImportRequest sync = of("20261123T223725Z-0004");
    assertThat(requests().request(school, sync)).isEqualTo(new Requested.Accepted());
    assertThat(records().running(school)).map(Running::request).contains(sync);
  }

  @Test
  void aTaskTakesThePlaceOfANightlyImport() {
    assertThat(requests().request(school, request(FIRST))).isEqualTo(new Requested.Accepted());
    ImportRequest preview = of("20261123T213725Z-0002").withTask(new ImportTask.Preview(false));

    assertThat(requests().request(school, preview)).isEqualTo(new Requested.Accepted());
    assertThat(records().running(school)).map(Running::request).contains(preview);
  }

  /** It is of the kind of what was held, which is most often a night's; a person asked for it. */
  @Test
  @DisplayName("I 2, X 2: what an admin lets go keeps its place")
  void anApprovedNightlyImportKeepsItsPlace() {
    ImportRequest approved = request(SECOND).withTask(new ImportTask.Sync(OptOuts.NONE, FIRST));
    assertThat(requests().request(school, approved)).isEqualTo(new Requested.Accepted());

    assertThat(requests().request(school, of("20261123T223725Z-0004")))
        .isEqualTo(new Requested.Running(SECOND, approved.requestedAt()));
    assertThat(records().running(school)).map(Running::request).contains(approved);
  }

  @Test
  void aNightlyImportThatWasBegunKeepsItsPlace() {
    Claim claim = claimed(FIRST);
    var running = new Requested.Running(FIRST, LATER);
    assertThat(requests().request(school, of("0002"))).isEqualTo(running);

    assertThat(runs().release(claim, claim.progress(), Usage.NONE)).isTrue();

    var waiting = new Requested.Running(FIRST, request(FIRST).requestedAt());
    assertThat(requests().request(school, of("0002"))).isEqualTo(waiting);
    assertThat(records().running(school)).map(Running::request).contains(request(FIRST));
  }

  @Test
  void whatAPersonAskedForKeepsItsPlace() {
    ImportId id = asked("0001");
    var running = new Requested.Running(id, NOW);

    assertThat(requests().request(school, of("0002"))).isEqualTo(running);
    assertThat(requests().request(school, request(SECOND))).isEqualTo(running);
  }

  @Test
  void anImportThatHasEndedTakesNoPlace() {
    ImportRequest first = of("20261123T203725Z-0001");
    assertThat(requests().request(school, first)).isEqualTo(new Requested.Accepted());
    Claim claim = claimedAt(NOW);
    assertThat(runs().finish(claim, report(claim), Findings.NONE, null)).isPresent();
    for (ImportId next : List.of(SECOND, THIRD)) {
      assertThat(requests().request(school, request(next))).isEqualTo(new Requested.Accepted());
      assertThat(requests().request(school, first)).isEqualTo(new Requested.Accepted());
      Claim nightly = claimedAt(NOW);
      assertThat(nightly.request().id()).isEqualTo(next);
      assertThat(requests().request(school, first)).isEqualTo(new Requested.Accepted());
      assertThat(runs().finish(nightly, report(nightly), Findings.NONE, null)).isPresent();
    }
  }

  private ImportId asked(String id) {
    ImportRequest request = requests().bind(school, "key-for-" + id, of(id), NOW);
    assertThat(requests().request(school, request)).isEqualTo(new Requested.Accepted());
    return request.id();
  }

  private ImportReport cancelled(ImportId id) {
    if (watching().cancel(school, id) instanceof Reply.Granted<ImportReport>(ImportReport report)) {
      return report;
    }
    throw new AssertionError("the import could not be cancelled");
  }

  private WatchingImports watching() {
    return new WatchingImports(requests(), records(), queue, () -> NOW.plusSeconds(1));
  }

  private static ImportRequest of(String id) {
    var parents = new Invitations(false, true, false);
    return new ImportRequest(new ImportId(id), RunKind.FULL_DATA, NOW, parents);
  }
}
