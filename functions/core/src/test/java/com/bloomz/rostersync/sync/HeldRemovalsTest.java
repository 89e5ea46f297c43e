package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the brake holds from import to import, until it is approved or replaced (X 2). */
class HeldRemovalsTest {
  private final LinkedSchool school = new LinkedSchool();

  @BeforeEach
  void importAndLoseAThird() {
    school.answer = LinkedSchool.complete(LinkedSchool.roster(60));
    school.imported(RunKind.NIGHTLY);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(40));
  }

  private long students() {
    return school.bloomz().members().values().stream()
        .filter(each -> each.activeStudent() != null)
        .count();
  }

  private Optional<HeldImport> held() {
    return HeldImport.latest(school.store, LinkedSchool.SCHOOL);
  }

  private ImportReport nextNight() {
    school.passes(Duration.ofDays(1));
    return school.imported(RunKind.NIGHTLY);
  }

  private void answer(ImportReport held, Verdict verdict) {
    school.store.answer(
        LinkedSchool.SCHOOL, new RemovalAnswer(held.id(), verdict, "user-1", Instant.EPOCH));
  }

  @ParameterizedTest
  @EnumSource(names = {"NIGHTLY", "FULL_DATA", "FULL_DATA_AND_ARCHIVE"})
  void x2RemovalsAreHeldWithTheirNumbers(RunKind kind) {
    ImportReport report = school.imported(kind);

    assertThat(report.state()).isEqualTo(ImportState.HELD);
    assertThat(report.held()).contains(Entity.STUDENTS);
    assertThat(report.counts().of(Entity.STUDENTS).notInClever()).isEqualTo(20);
    assertThat(students()).isEqualTo(60);
    assertThat(held().orElseThrow().report().id()).isEqualTo(report.id());
    assertThat(
            Objects.requireNonNull(held().orElseThrow().held().losses().get(Entity.STUDENTS))
                .removed())
        .isEqualTo(20);
  }

  @Test
  void x2TheSameIsHeldSinceTheFirstNight() {
    nextNight();
    var since = held().orElseThrow().held().since();

    nextNight();

    assertThat(held().orElseThrow().held().since()).isEqualTo(since);
  }

  @Test
  void x2TheImportAfterAnApprovalRemoves() {
    answer(nextNight(), Verdict.APPROVED);

    ImportReport report = school.imported(RunKind.NIGHTLY);

    assertThat(report.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(students()).isEqualTo(40);
    assertThat(held()).isEmpty();
  }

  /** Nor is it fingerprinted: the next night looks again, and does it. */
  @Test
  void x1TheImportAfterAnApprovalLeavesOutWhatWasLeftOut() {
    answer(nextNight(), Verdict.APPROVED);
    var stays = new OptOuts(Set.of(new Removal(Entity.STUDENTS, "m-st59", "")), Set.of(), Set.of());
    school.request(RunKind.NIGHTLY, new ImportTask.Sync(stays, null));

    var unused = school.attempt();
    assertThat(students()).isEqualTo(41);

    nextNight();
    assertThat(students()).isEqualTo(40);
  }

  @Test
  void x2MoreThanWhatIsApprovedIsHeldAgain() {
    answer(nextNight(), Verdict.APPROVED);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(20));

    ImportReport report = school.imported(RunKind.NIGHTLY);

    assertThat(report.state()).isEqualTo(ImportState.HELD);
    assertThat(students()).isEqualTo(40);
    assertThat(
            Objects.requireNonNull(held().orElseThrow().held().losses().get(Entity.STUDENTS))
                .removed())
        .isEqualTo(20);
  }

  @Test
  void x2WhatIsDiscardedStays() {
    answer(nextNight(), Verdict.DISCARDED);

    nextNight();

    assertThat(students()).isEqualTo(60);
    assertThat(held()).isPresent();
  }

  /** As many as before, of the same classes: only who they are differs. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void x2AnApprovalIsHeldToThoseWhomThePreviewHolds(boolean withHeld) {
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    school.answer = without(LinkedSchool.roster(41), new CleverId("st39"));

    ImportReport approval = approved(preview, withHeld);

    assertThat(approval.cause()).isEqualTo(FailureCause.PLAN_MOVED);
    assertThat(PlanPart.ofDetail(approval.detail())).contains(PlanPart.CLEVER_STUDENTS);
    assertThat(students()).isEqualTo(60);
  }

  private ImportReport approved(ImportReport preview, boolean withHeld) {
    school.request(preview.kind(), new ImportTask.Approval(preview.id(), OptOuts.NONE, withHeld));
    return ((AttemptOutcome.Ended) school.attempt()).report();
  }

  private static Fetched without(CleverRoster roster, CleverId student) {
    List<Student> students =
        roster.students().stream().filter(each -> !each.id().equals(student)).toList();
    return LinkedSchool.complete(
        new CleverRoster(
            roster.sections(), List.of(), students, roster.staff(), List.of(), List.of()));
  }

  @Test
  void x2ACleanRunReplacesWhatIsHeldAndItsApproval() {
    ImportReport first = nextNight();
    school.answer = LinkedSchool.complete(LinkedSchool.roster(61));
    nextNight();
    assertThat(held()).isEmpty();
    answer(first, Verdict.APPROVED);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(41));

    nextNight();

    assertThat(students()).isEqualTo(61);
    assertThat(held()).isPresent();
  }

  /** Those from the fortieth on are in grade 4. */
  private static Fetched graded(int students) {
    CleverRoster roster = LinkedSchool.roster(students);
    List<Student> all =
        roster.students().stream()
            .map(
                each ->
                    new Student(
                        each.id(),
                        each.name(),
                        null,
                        each.sisId(),
                        null,
                        null,
                        null,
                        Integer.parseInt(each.id().value().substring(2)) < 40 ? "3" : "4"))
            .toList();
    return LinkedSchool.complete(
        new CleverRoster(roster.sections(), List.of(), all, roster.staff(), List.of(), List.of()));
  }

  @Test
  void x2AnImportThatRemovesNothingLeavesTheCauseKnown() {
    school.answer = graded(60);
    nextNight();
    school.answer = graded(40);
    school.imported(RunKind.IMPORT_NOW);

    nextNight();

    assertThat(held().orElseThrow().held().cause().text())
        .isEqualTo("All of grade 4 is no longer shared.");
  }

  @Test
  void x2AnImportThatRemovesNothingReplacesNothing() {
    ImportReport night = nextNight();
    school.imported(RunKind.IMPORT_NOW);
    assertThat(held().orElseThrow().report().id()).isEqualTo(night.id());
    answer(night, Verdict.APPROVED);

    nextNight();

    assertThat(students()).isEqualTo(40);
    assertThat(held()).isEmpty();
  }
}
