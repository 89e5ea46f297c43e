package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.testing.FailingImportRuns;
import com.bloomz.rostersync.imports.testing.FailingImportRuns.When;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults, deaths and other writers leave a roster that the next attempt completes (A 2, A 3). */
class DisturbedImportTest {
  private final LinkedSchool school = new LinkedSchool();

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Fetched.Refused(LinkedSchool.TRAFFIC), FailureCause.CLEVER_TOKEN_REJECTED),
        Arguments.of(
            new Fetched.SyncPaused(LocalDate.of(2026, 8, 15), LinkedSchool.TRAFFIC),
            FailureCause.CLEVER_PAUSED),
        Arguments.of(new Fetched.Gone(LinkedSchool.TRAFFIC), FailureCause.CLEVER_SCHOOL_GONE),
        Arguments.of(
            new Fetched.NotShared(
                FailureCause.CLEVER_SECTIONS_NOT_SHARED, "/sections", LinkedSchool.TRAFFIC),
            FailureCause.CLEVER_SECTIONS_NOT_SHARED),
        Arguments.of(
            new Fetched.Broken("/sections: not JSON", LinkedSchool.TRAFFIC),
            FailureCause.CLEVER_ANSWER_BROKEN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatOnlyAPersonCanMendFailsTheImportAndRemovesNothing(Fetched answer, FailureCause cause) {
    school.imported(RunKind.NIGHTLY);
    BloomzRoster before = school.bloomz();
    school.answer = answer;

    ImportReport report = school.imported(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(report.state()).isEqualTo(ImportState.FAILED);
    assertThat(report.cause()).isEqualTo(cause);
    assertThat(school.bloomz()).isEqualTo(before);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(13));
    assertThat(school.imported(RunKind.NIGHTLY).state()).isEqualTo(ImportState.SUCCEEDED);
  }

  @Test
  void aPassingFaultIsTriedAgainAndFailsOnlyTheLastAttempt() {
    school.answer = new Fetched.Retry(FailureCause.CLEVER_ERROR, LinkedSchool.TRAFFIC);
    ImportId id = school.request(RunKind.NIGHTLY);

    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.TryAgain(FailureCause.CLEVER_ERROR));
    assertThat(school.store.report(LinkedSchool.SCHOOL, id)).isEmpty();
    var ended = (AttemptOutcome.Ended) school.attempt(school.store, true);

    assertThat(ended.report().state()).isEqualTo(ImportState.FAILED);
    assertThat(ended.report().cause()).isEqualTo(FailureCause.CLEVER_ERROR);
    assertThat(ended.report().attempts()).isEqualTo(2);
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
  }

  @Test
  void theRateLimitMakesTheImportGoOnWhenItIsOver() {
    school.answer =
        new Fetched.WaitUntil(
            school.clock.instant().plusSeconds(40),
            FailureCause.CLEVER_RATE_LIMITED,
            LinkedSchool.TRAFFIC);
    school.request(RunKind.NIGHTLY);

    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.GoesOn(Duration.ofSeconds(41)));

    school.answer = LinkedSchool.complete(LinkedSchool.roster(3));
    assertThat(school.attempt()).isInstanceOf(AttemptOutcome.Ended.class);
  }

  @Test
  void anImportThatRunsOutOfTimeGoesOnAndCountsEverythingOnce() {
    school.request(RunKind.NIGHTLY);
    int[] looks = {0};
    AttemptOutcome first =
        school.attempt(
            school.store,
            false,
            () -> looks[0]++ < 3 ? Duration.ofMinutes(1) : Duration.ofSeconds(19));
    assertThat(first).isEqualTo(new AttemptOutcome.GoesOn(Duration.ZERO));
    assertThat(school.bloomz().members()).isNotEmpty();
    assertThat(school.bloomz().classes()).isEmpty();

    var second = (AttemptOutcome.Ended) school.attempt();

    ImportReport undisturbed = new LinkedSchool().imported(RunKind.NIGHTLY);
    assertThat(second.report().counts()).isEqualTo(undisturbed.counts());
    assertThat(second.report().attempts()).isEqualTo(2);
  }

  /** A death is an error that no code of ours catches; the claim then stays until it expires. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @EnumSource(When.class)
  void aWorkerThatDiesAtAnyWriteLeavesARosterThatTheNextCompletes(When when) {
    LinkedSchool undisturbed = new LinkedSchool();
    ImportId id = undisturbed.request(RunKind.NIGHTLY);
    undisturbed.attempt();
    List<Change> journal = undisturbed.store.journal(LinkedSchool.SCHOOL, id);
    int deaths = 0;
    for (int n = 1; n <= 12; n++) {
      LinkedSchool disturbed = new LinkedSchool();
      disturbed.request(RunKind.NIGHTLY);
      ImportRuns dying = FailingImportRuns.atWrite(disturbed.store, n, when, Death::new);
      try {
        disturbed.attempt(dying, false);
      } catch (Death e) {
        deaths++;
      }
      disturbed.passes(Duration.ofMinutes(16));
      disturbed.attempt();
      assertThat(disturbed.bloomz()).as("death at write %s", n).isEqualTo(undisturbed.bloomz());
      assertThat(disturbed.store.journal(LinkedSchool.SCHOOL, id))
          .as("journal after death at write %s", n)
          .containsExactlyInAnyOrderElementsOf(journal);
      assertThat(disturbed.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
      assertThat(Set.copyOf(disturbed.bus.heard()))
          .as("told after death at write %s", n)
          .containsExactly(
              new ImportFinished(LinkedSchool.SCHOOL, id, RunKind.NIGHTLY, ImportState.SUCCEEDED));
    }
    assertThat(deaths).isGreaterThanOrEqualTo(6);
  }

  @Test
  void aWorkerWhoseClaimWasTakenOverWritesNothingMore() {
    school.request(RunKind.NIGHTLY);
    ImportRuns overtaken =
        new OvertakenStore(school.store, school.clock.instant().plus(Duration.ofHours(1))).asRuns();

    assertThat(school.attempt(overtaken, false)).isEqualTo(new AttemptOutcome.Busy());

    assertThat(school.bloomz()).isEqualTo(BloomzRoster.empty());
  }

  @Test
  void aSecondWorkerFindsTheSchoolBusy() {
    school.request(RunKind.NIGHTLY);
    school.store.claim(
        LinkedSchool.SCHOOL, school.clock.instant(), school.clock.instant().plusSeconds(60));

    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.Busy());
    school.passes(Duration.ofSeconds(61));
    assertThat(school.attempt()).isInstanceOf(AttemptOutcome.Ended.class);
  }

  @Test
  void anEditWhileTheImportRunsIsKept() {
    school.imported(RunKind.NIGHTLY);
    RosterClass had = school.firstClass();
    RosterClass renamed =
        new RosterClass(
            had.id(),
            "Renamed by hand",
            had.cleverName(),
            true,
            had.source(),
            had.section(),
            false,
            had.enrolments());
    school.answer = LinkedSchool.complete(LinkedSchool.roster(13));
    school.request(RunKind.NIGHTLY);

    ImportRuns edited =
        new EditedStore(school.store, () -> school.store.put(LinkedSchool.SCHOOL, renamed))
            .asRuns();
    var ended = (AttemptOutcome.Ended) school.attempt(edited, false);

    assertThat(ended.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(school.firstClass().name()).isEqualTo("Renamed by hand");
    assertThat(school.firstClass().enrolments()).hasSize(14);
    assertThat(ended.report().counts().of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(4);
  }

  @Test
  void whatAFailedImportStoredIsNotTakenForWhatStoodBefore() {
    school.imported(RunKind.NIGHTLY);
    BloomzRoster before = school.bloomz();
    school.answer = LinkedSchool.complete(LinkedSchool.roster(30));
    school.request(RunKind.NIGHTLY);
    ImportRuns failing =
        FailingImportRuns.atWrite(
            school.store, 3, When.BEFORE, () -> new StoreException("lost", new RuntimeException()));
    school.attempt(failing, true);
    assertThat(school.bloomz()).isNotEqualTo(before);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(12));

    ImportReport report = school.imported(RunKind.NIGHTLY);

    assertThat(report.counts().of(Entity.STUDENTS).removed()).isPositive();
  }
}
