package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One attempt of an import that nothing disturbs. */
class ImportRunnerTest {
  private final LinkedSchool school = new LinkedSchool();

  @Test
  void importsAndReports() {
    ImportReport report = school.imported(RunKind.IMPORT_NOW);

    assertThat(report.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(report.traffic()).isEqualTo(LinkedSchool.TRAFFIC);
    assertThat(report.counts().of(Entity.STUDENTS)).isEqualTo(new Tally(12, 0, 0, 0, 0, 0));
    assertThat(report.counts().of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(48);
    assertThat(school.bloomz().members()).hasSize(16);
    assertThat(school.bloomz().classes()).hasSize(4);
  }

  @Test
  void tellsWhatAllAttemptsTookBesideTheStore() {
    school.whileReading = () -> school.passes(Duration.ofSeconds(3));
    school.request(RunKind.NIGHTLY);
    CleverRoster roster = LinkedSchool.roster(12);
    school.answer = new Fetched.Retry(FailureCause.CLEVER_ERROR, LinkedSchool.TRAFFIC);
    assertThat(school.attempt()).isInstanceOf(AttemptOutcome.TryAgain.class);
    school.passes(Duration.ofHours(1));
    school.answer = LinkedSchool.complete(roster);

    var ended = (AttemptOutcome.Ended) school.attempt();

    assertThat(ended.report().usage().effort())
        .isEqualTo(new Effort(Duration.ofSeconds(6), 6, 2, 1));
  }

  @Test
  void anUnchangedSchoolIsNotEvenLoaded() {
    ImportReport first = school.imported(RunKind.NIGHTLY);
    ImportRuns blind = new BlindStore(school.store).asRuns();

    school.request(RunKind.NIGHTLY);
    var second = (AttemptOutcome.Ended) school.attempt(blind, false);

    assertThat(second.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(second.report().counts().changed()).isZero();
    assertThat(second.report().counts().of(Entity.STUDENTS).unchanged()).isEqualTo(12);
    assertThat(second.report().issuesStoredUnder()).isEqualTo(first.id());
  }

  @Test
  void anotherKindOfRunOrAnotherSettingDecidesAgain() {
    school.imported(RunKind.NIGHTLY);
    ImportRuns blind = new BlindStore(school.store).asRuns();

    school.request(RunKind.FULL_DATA);
    assertThatThrownBy(() -> school.attempt(blind, false)).isInstanceOf(AssertionError.class);
  }

  @Test
  void anEditByHandMakesTheNextImportDecideAgain() {
    school.imported(RunKind.NIGHTLY);
    RosterClass had = school.firstClass();
    school.store.put(LinkedSchool.SCHOOL, had.withEnrolments(List.of()));

    ImportReport report = school.imported(RunKind.NIGHTLY);

    assertThat(report.counts().of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(12);
    assertThat(school.firstClass().enrolments()).hasSize(13);
  }

  @Test
  void anEmptyAnswerIsHeldAndForgetsNothingThatStands() {
    school.imported(RunKind.NIGHTLY);
    BloomzRoster before = school.bloomz();
    CleverRoster empty =
        new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    school.answer = LinkedSchool.complete(empty);

    ImportReport held = school.imported(RunKind.NIGHTLY);

    assertThat(held.state()).isEqualTo(ImportState.HELD);
    assertThat(held.held()).contains(Entity.STUDENTS, Entity.STAFF, Entity.CLASSES);
    assertThat(held.issues()).isEqualTo(3);
    assertThat(school.bloomz()).isEqualTo(before);
  }

  @Test
  void aSchoolWithoutLinkFailsWithWhatToDo() {
    school.link(null);

    ImportReport report = school.imported(RunKind.IMPORT_NOW);

    assertThat(report.cause()).isEqualTo(FailureCause.NOT_LINKED);
    assertThat(school.fetches).isZero();
  }

  @Test
  void aSchoolThatAskedForNothingIsLeftAlone() {
    assertThat(school.attempt()).isEqualTo(new AttemptOutcome.NothingToDo());
    assertThat(school.store.running(new SchoolId("other"))).isEmpty();
  }
}
