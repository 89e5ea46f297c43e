package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.testing.FailingImportRuns;
import com.bloomz.rostersync.imports.testing.FailingImportRuns.When;
import com.bloomz.rostersync.imports.testing.WholeJournal;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One attempt of an import (A 2, A 3). */
class ImportRunnerTest {
  private final LinkedSchool scene = new LinkedSchool();

  @Test
  void importsAndReports() {
    ImportReport report = scene.imported(RunKind.IMPORT_NOW);

    assertThat(report.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(report.traffic()).isEqualTo(LinkedSchool.TRAFFIC);
    assertThat(report.counts().of(Entity.STUDENTS)).isEqualTo(new Tally(12, 0, 0, 0, 0, 0));
    assertThat(report.counts().of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(48);
    assertThat(scene.bloomz().members()).hasSize(16);
    assertThat(scene.bloomz().classes()).hasSize(4);
  }

  @Test
  void anUnchangedSchoolIsNotEvenLoaded() {
    ImportReport first = scene.imported(RunKind.NIGHTLY);
    ImportRuns blind = new BlindStore(scene.store).asRuns();

    scene.request(RunKind.NIGHTLY);
    var second = (AttemptOutcome.Ended) scene.attempt(blind, false);

    assertThat(second.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(second.report().counts().changed()).isZero();
    assertThat(second.report().counts().of(Entity.STUDENTS).unchanged()).isEqualTo(12);
    assertThat(second.report().issuesStoredUnder()).isEqualTo(first.id());
  }

  @Test
  void anotherKindOfRunOrAnotherSettingDecidesAgain() {
    scene.imported(RunKind.NIGHTLY);
    ImportRuns blind = new BlindStore(scene.store).asRuns();

    scene.request(RunKind.FULL_DATA);
    assertThatThrownBy(() -> scene.attempt(blind, false)).isInstanceOf(AssertionError.class);
  }

  @Test
  void anEditByHandMakesTheNextImportDecideAgain() {
    scene.imported(RunKind.NIGHTLY);
    RosterClass had = first(scene.bloomz());
    scene.store.put(LinkedSchool.SCHOOL, had.withEnrolments(List.of()));

    ImportReport report = scene.imported(RunKind.NIGHTLY);

    assertThat(report.counts().of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(12);
    assertThat(first(scene.bloomz()).enrolments()).hasSize(13);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Fetched.Refused(LinkedSchool.TRAFFIC), FailureCause.CLEVER_TOKEN_REJECTED),
        Arguments.of(new Fetched.Gone(LinkedSchool.TRAFFIC), FailureCause.CLEVER_SCHOOL_GONE),
        Arguments.of(
            new Fetched.Broken("/sections: not JSON", LinkedSchool.TRAFFIC),
            FailureCause.CLEVER_ANSWER_BROKEN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatOnlyAPersonCanMendFailsTheImportAndRemovesNothing(Fetched answer, FailureCause cause) {
    scene.imported(RunKind.NIGHTLY);
    BloomzRoster before = scene.bloomz();
    scene.answer = answer;

    ImportReport report = scene.imported(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(report.state()).isEqualTo(ImportState.FAILED);
    assertThat(report.cause()).isEqualTo(cause);
    assertThat(scene.bloomz()).isEqualTo(before);
    scene.answer = LinkedSchool.complete(LinkedSchool.roster(13));
    assertThat(scene.imported(RunKind.NIGHTLY).state()).isEqualTo(ImportState.SUCCEEDED);
  }

  @Test
  void aPassingFaultIsTriedAgainAndFailsOnlyTheLastAttempt() {
    scene.answer = new Fetched.Retry(FailureCause.CLEVER_ERROR, LinkedSchool.TRAFFIC);
    ImportId id = scene.request(RunKind.NIGHTLY);

    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.TryAgain(FailureCause.CLEVER_ERROR));
    assertThat(scene.store.report(LinkedSchool.SCHOOL, id)).isEmpty();
    var ended = (AttemptOutcome.Ended) scene.attempt(scene.store, true);

    assertThat(ended.report().state()).isEqualTo(ImportState.FAILED);
    assertThat(ended.report().cause()).isEqualTo(FailureCause.CLEVER_ERROR);
    assertThat(ended.report().attempts()).isEqualTo(2);
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
  }

  @Test
  void theRateLimitMakesTheImportGoOnWhenItIsOver() {
    scene.answer =
        new Fetched.WaitUntil(scene.clock.instant().plusSeconds(40), LinkedSchool.TRAFFIC);
    scene.request(RunKind.NIGHTLY);

    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.GoesOn(Duration.ofSeconds(41)));

    scene.answer = LinkedSchool.complete(LinkedSchool.roster(3));
    assertThat(scene.attempt()).isInstanceOf(AttemptOutcome.Ended.class);
  }

  @Test
  void anImportThatRunsOutOfTimeGoesOnAndCountsEverythingOnce() {
    scene.request(RunKind.NIGHTLY);
    int[] looks = {0};
    AttemptOutcome first =
        scene.attempt(
            scene.store,
            false,
            () -> looks[0]++ < 3 ? Duration.ofMinutes(1) : Duration.ofSeconds(19));
    assertThat(first).isEqualTo(new AttemptOutcome.GoesOn(Duration.ZERO));
    assertThat(scene.bloomz().members()).isNotEmpty();
    assertThat(scene.bloomz().classes()).isEmpty();

    var second = (AttemptOutcome.Ended) scene.attempt();

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
    List<Change> journal = WholeJournal.of(undisturbed.store, LinkedSchool.SCHOOL, id);
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
      assertThat(WholeJournal.of(disturbed.store, LinkedSchool.SCHOOL, id))
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
    scene.request(RunKind.NIGHTLY);
    ImportRuns overtaken =
        new OvertakenStore(scene.store, scene.clock.instant().plus(Duration.ofHours(1))).asRuns();

    assertThat(scene.attempt(overtaken, false)).isEqualTo(new AttemptOutcome.Busy());

    assertThat(scene.bloomz()).isEqualTo(BloomzRoster.empty());
  }

  @Test
  void aSecondWorkerFindsTheSchoolBusy() {
    scene.request(RunKind.NIGHTLY);
    scene.store.claim(
        LinkedSchool.SCHOOL, scene.clock.instant(), scene.clock.instant().plusSeconds(60));

    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.Busy());
    scene.passes(Duration.ofSeconds(61));
    assertThat(scene.attempt()).isInstanceOf(AttemptOutcome.Ended.class);
  }

  @Test
  void anEditWhileTheImportRunsIsKept() {
    scene.imported(RunKind.NIGHTLY);
    RosterClass had = first(scene.bloomz());
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
    scene.answer = LinkedSchool.complete(LinkedSchool.roster(13));
    scene.request(RunKind.NIGHTLY);

    ImportRuns edited =
        new EditedStore(scene.store, () -> scene.store.put(LinkedSchool.SCHOOL, renamed)).asRuns();
    var ended = (AttemptOutcome.Ended) scene.attempt(edited, false);

    assertThat(ended.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(first(scene.bloomz()).name()).isEqualTo("Renamed by hand");
    assertThat(first(scene.bloomz()).enrolments()).hasSize(14);
    assertThat(ended.report().counts().of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(4);
  }

  @Test
  void anEmptyAnswerIsHeldAndForgetsNothingThatStands() {
    scene.imported(RunKind.NIGHTLY);
    BloomzRoster before = scene.bloomz();
    CleverRoster empty =
        new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    scene.answer = LinkedSchool.complete(empty);

    ImportReport held = scene.imported(RunKind.NIGHTLY);

    assertThat(held.state()).isEqualTo(ImportState.HELD);
    assertThat(held.held()).contains(Entity.STUDENTS, Entity.STAFF, Entity.CLASSES);
    assertThat(held.issues()).isEqualTo(3);
    assertThat(scene.bloomz()).isEqualTo(before);
  }

  @Test
  void whatAFailedImportStoredIsNotTakenForWhatStoodBefore() {
    scene.imported(RunKind.NIGHTLY);
    BloomzRoster before = scene.bloomz();
    scene.answer = LinkedSchool.complete(LinkedSchool.roster(30));
    scene.request(RunKind.NIGHTLY);
    ImportRuns failing =
        FailingImportRuns.atWrite(
            scene.store, 3, When.BEFORE, () -> new StoreException("lost", new RuntimeException()));
    scene.attempt(failing, true);
    assertThat(scene.bloomz()).isNotEqualTo(before);
    scene.answer = LinkedSchool.complete(LinkedSchool.roster(12));

    ImportReport report = scene.imported(RunKind.NIGHTLY);

    assertThat(report.counts().of(Entity.STUDENTS).removed()).isPositive();
  }

  @Test
  void aSchoolWithoutLinkFailsWithWhatToDo() {
    scene.link(null);

    ImportReport report = scene.imported(RunKind.IMPORT_NOW);

    assertThat(report.cause()).isEqualTo(FailureCause.NOT_LINKED);
    assertThat(scene.fetches).isZero();
  }

  @Test
  void theEndOfEveryImportIsToldOnce() {
    ImportId first = scene.imported(RunKind.NIGHTLY).id();
    ImportId second = scene.imported(RunKind.NIGHTLY).id();
    scene.attempt();

    assertThat(scene.bus.heard())
        .containsExactly(
            new ImportFinished(LinkedSchool.SCHOOL, first, RunKind.NIGHTLY, ImportState.SUCCEEDED),
            new ImportFinished(
                LinkedSchool.SCHOOL, second, RunKind.NIGHTLY, ImportState.SUCCEEDED));
  }

  @Test
  void anEndThatCouldNotBeToldIsToldLater() {
    ImportId id = scene.request(RunKind.IMPORT_NOW);
    scene.bus.breakDown(true);

    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(id));
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(id));
    scene.bus.breakDown(false);
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());

    assertThat(scene.bus.heard())
        .containsExactly(
            new ImportFinished(LinkedSchool.SCHOOL, id, RunKind.IMPORT_NOW, ImportState.SUCCEEDED));
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
    assertThat(scene.bus.heard()).hasSize(1);
  }

  @Test
  void anEndThatCouldNotBeToldIsToldByTheNextImport() {
    ImportId first = scene.request(RunKind.IMPORT_NOW);
    scene.bus.breakDown(true);
    scene.attempt();
    scene.bus.breakDown(false);
    ImportId second = scene.imported(RunKind.NIGHTLY).id();

    assertThat(scene.bus.heard()).extracting(ImportFinished::id).containsExactly(first, second);
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
    assertThat(scene.bus.heard()).hasSize(2);
  }

  @Test
  void endsThatCouldNotBeToldAreToldInTheEndHoweverManyThereAre() {
    scene.bus.breakDown(true);
    ImportId first = scene.request(RunKind.IMPORT_NOW);
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(first));
    ImportId second = scene.request(RunKind.NIGHTLY);
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NotAnnounced(first));
    scene.bus.breakDown(false);
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());

    assertThat(scene.bus.heard()).extracting(ImportFinished::id).containsExactly(first, second);
  }

  @Test
  void aSchoolThatAskedForNothingIsLeftAlone() {
    assertThat(scene.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
    assertThat(scene.store.running(new SchoolId("other"))).isEmpty();
  }

  private static RosterClass first(BloomzRoster roster) {
    return Objects.requireNonNull(roster.classes().get(new ClassId("c-se0")));
  }
}
