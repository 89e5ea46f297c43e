package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.messages.SentInvitations.Sent;
import com.bloomz.rostersync.plan.PlanDigest;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlanHead;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.plan.Plans.PageAt;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An undo is a run: claimed, journaled, reported, resumed, and itself undoable (X 3). */
class UndoRunTest {
  private static final UndoPart WHOLE = new UndoPart.Whole();

  private final LinkedSchool school = new LinkedSchool();

  private ImportReport undone(ImportId of, UndoPart part, boolean preview) {
    school.passes(Duration.ofMinutes(1));
    school.request(RunKind.IMPORT_NOW, new ImportTask.Undo(of, part, preview));
    return ((AttemptOutcome.Ended) school.attempt()).report();
  }

  /** A first import, and one at night after which five students have left. */
  private ImportReport fiveStudentsLeft() {
    school.imported(RunKind.IMPORT_NOW);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(7));
    school.passes(Duration.ofDays(1));
    return school.imported(RunKind.NIGHTLY);
  }

  @Test
  void undoingANightBringsEverybodyBack() {
    school.imported(RunKind.IMPORT_NOW);
    BloomzRoster before = school.bloomz();
    school.answer = LinkedSchool.complete(LinkedSchool.roster(7));
    ImportReport night = school.imported(RunKind.NIGHTLY);
    assertThat(school.bloomz()).isNotEqualTo(before);

    int read = school.fetches;
    ImportReport undo = undone(night.id(), WHOLE, false);
    assertThat(school.bloomz()).isEqualTo(before);
    assertThat(undo.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(undo.counts().of(Entity.STUDENTS).updated()).isEqualTo(5);
    assertThat(undo.counts().of(Entity.STUDENT_ENROLMENTS).created()).isEqualTo(20);
    assertThat(school.fetches).as("Clever is not asked").isEqualTo(read);
    assertThat(school.store.journal(LinkedSchool.SCHOOL, undo.id()))
        .isNotEmpty()
        .extracting(Change::rule)
        .containsOnly(Rule.X_3);
    assertThat(school.store.issues(LinkedSchool.SCHOOL, undo.id()))
        .extracting(Issue::code)
        .containsExactly(IssueCode.UNDO_COMES_AGAIN);
    assertThat(school.bus.heard()).extracting(each -> each.id()).contains(undo.id());
  }

  @Test
  void anUndoCanBeUndone() {
    ImportReport night = fiveStudentsLeft();
    BloomzRoster after = school.bloomz();
    ImportReport undo = undone(night.id(), WHOLE, false);
    ImportReport redo = undone(undo.id(), WHOLE, false);

    assertThat(school.bloomz()).isEqualTo(after);
    assertThat(comesAgain(undo)).isTrue();
    assertThat(comesAgain(redo)).as("it is as Clever says").isFalse();
    assertThat(comesAgain(undone(redo.id(), WHOLE, false))).isTrue();
  }

  private boolean comesAgain(ImportReport of) {
    return school.store.issues(LinkedSchool.SCHOOL, of.id()).stream()
        .anyMatch(each -> each.code() == IssueCode.UNDO_COMES_AGAIN);
  }

  @Test
  void aPreviewShowsTheUndoAndChangesNothing() {
    ImportReport night = fiveStudentsLeft();
    BloomzRoster after = school.bloomz();
    ImportReport preview = undone(night.id(), WHOLE, true);

    assertThat(school.bloomz()).isEqualTo(after);
    assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(preview.counts()).isEqualTo(undone(night.id(), WHOLE, false).counts());
  }

  private ImportReport approved(ImportReport preview) {
    school.passes(Duration.ofMinutes(1));
    var task = (ImportTask.Undo) preview.request().task();
    school.request(RunKind.IMPORT_NOW, task.approved(preview.id()));
    return ((AttemptOutcome.Ended) school.attempt()).report();
  }

  @Test
  void x3APreviewHasTheVeryChangesOfTheUndo() {
    ImportReport night = fiveStudentsLeft();
    ImportReport preview = undone(night.id(), WHOLE, true);
    PlanHead head = school.plans.head(LinkedSchool.SCHOOL, preview.id()).orElseThrow();
    ImportReport undo = approved(preview);

    assertThat(undo.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(PlanDigest.of(school.store.journal(LinkedSchool.SCHOOL, undo.id())))
        .isEqualTo(head.digest());
    assertThat(head.classes()).hasSize(4).allMatch(each -> each.added() == 5);
    PlanFilter ofOne = new PlanFilter(null, null, new MemberId("m-st7"));
    assertThat(
            school
                .plans
                .page(LinkedSchool.SCHOOL, preview.id(), ofOne, new PageAt(null, 50))
                .changes())
        .hasSize(5)
        .allMatch(each -> each.name().equals("First7 Last7"));
  }

  @Test
  void x3AnUndoIsRefusedWhereSomebodyMovedSinceItsPreview() {
    ImportReport night = fiveStudentsLeft();
    ImportReport preview = undone(night.id(), WHOLE, true);
    BloomzRoster after = school.bloomz();
    Member left = Objects.requireNonNull(after.members().get(new MemberId("m-st7")));
    school.passes(Duration.ofMinutes(1));
    school.store.put(
        LinkedSchool.SCHOOL,
        left.withRemoval(new Member.HandRemoval(true, "user-1", school.clock.instant())));
    BloomzRoster edited = school.bloomz();
    ImportReport undo = approved(preview);

    assertThat(undo.cause()).isEqualTo(FailureCause.PLAN_MOVED);
    assertThat(PlanPart.ofDetail(undo.detail())).isNotEmpty();
    assertThat(school.bloomz()).isEqualTo(edited);
    assertThat(approved(undone(night.id(), WHOLE, true)).state())
        .as("the newer preview is as it stands")
        .isEqualTo(ImportState.SUCCEEDED);
  }

  @Test
  void x3AnotherImportSinceThePreviewIsNamed() {
    ImportReport night = fiveStudentsLeft();
    ImportReport preview = undone(night.id(), WHOLE, true);
    school.passes(Duration.ofMinutes(1));
    school.answer = LinkedSchool.complete(LinkedSchool.roster(9));
    school.imported(RunKind.IMPORT_NOW);
    ImportReport undo = approved(preview);

    assertThat(undo.cause()).isEqualTo(FailureCause.PLAN_MOVED);
    assertThat(PlanPart.ofDetail(undo.detail())).containsExactly(PlanPart.OTHER_IMPORT);
  }

  @Test
  void x3WhatWasSentIsToldInNumbersAndChangesNoPlan() {
    ImportReport night = fiveStudentsLeft();
    ImportReport preview = undone(night.id(), WHOLE, true);
    assertThat(sentIn(preview)).isEmpty();
    school.sent =
        List.of(
            new Sent(new MemberId("m-st3"), true, false),
            new Sent(new MemberId("m-st7"), true, true));

    assertThat(sentIn(undone(night.id(), WHOLE, true))).containsExactly("2 emails and 1 text");
    assertThat(sentIn(undone(night.id(), new UndoPart.OfPerson(new MemberId("m-st7")), true)))
        .containsExactly("1 email and 1 text");
    assertThat(sentIn(approved(preview))).containsExactly("2 emails and 1 text");
  }

  private List<String> sentIn(ImportReport report) {
    return school.store.issues(LinkedSchool.SCHOOL, report.id()).stream()
        .filter(each -> each.code() == IssueCode.INVITATIONS_STAY_SENT)
        .map(Issue::detail)
        .toList();
  }

  @Test
  void aFirstImportLeavesInactivePeopleAndNoClass() {
    ImportReport first = school.imported(RunKind.IMPORT_NOW);
    BloomzRoster after = school.bloomz();
    undone(first.id(), WHOLE, false);

    assertThat(school.bloomz().classes()).isEmpty();
    assertThat(school.bloomz().members()).hasSameSizeAs(after.members());
    assertThat(school.bloomz().members().values()).noneMatch(Member::active);
    school.imported(RunKind.IMPORT_NOW);
    assertThat(school.bloomz()).as("all come again, as the same").isEqualTo(after);
  }

  @Test
  void x3WhoOpenedAnAccountSinceStaysAndIsListed() {
    ImportReport first = school.imported(RunKind.IMPORT_NOW);
    school.store.join(LinkedSchool.SCHOOL, new MemberId("m-st3"), true);
    ImportReport undo = undone(first.id(), WHOLE, false);

    assertThat(school.bloomz().members().values())
        .filteredOn(Member::active)
        .extracting(each -> each.id().value())
        .containsExactly("m-st3");
    assertThat(school.bloomz().classes()).isEmpty();
    assertThat(school.store.issues(LinkedSchool.SCHOOL, undo.id()))
        .filteredOn(each -> each.code() == IssueCode.UNDO_KEPT)
        .singleElement()
        .matches(each -> each.id().equals("m-st3"))
        .extracting(Issue::detail)
        .isEqualTo("whether active: the person has opened an account since");
  }

  @Test
  void aPersonsPartComesBackAlone() {
    ImportReport night = fiveStudentsLeft();
    undone(night.id(), new UndoPart.OfPerson(new MemberId("m-st7")), false);

    assertThat(school.bloomz().members().values())
        .filteredOn(each -> each.activeStudent() != null)
        .extracting(each -> each.id().value())
        .containsExactly("m-st0", "m-st1", "m-st2", "m-st3", "m-st4", "m-st5", "m-st6", "m-st7");
  }

  @Test
  void aClassesPartComesBackAlone() {
    ImportReport night = fiveStudentsLeft();
    undone(night.id(), new UndoPart.OfClass(school.firstClass().id()), false);

    assertThat(school.firstClass().enrolments()).hasSize(13);
    assertThat(school.bloomz().classes().values())
        .filteredOn(each -> !each.id().equals(school.firstClass().id()))
        .allMatch(each -> each.enrolments().size() == 8);
  }

  @Test
  void whatSomebodyChangedSinceIsReported() {
    ImportReport night = fiveStudentsLeft();
    Member left = Objects.requireNonNull(school.bloomz().members().get(new MemberId("m-st7")));
    school.store.put(
        LinkedSchool.SCHOOL,
        left.keeping(EditedField.EMAIL)
            .withReach(left.name(), new Email("since@example.org"), null)
            .withRemoval(new Member.HandRemoval(true, "user-1", school.clock.instant())));
    ImportReport undo = undone(night.id(), WHOLE, false);

    assertThat(undo.issues()).isEqualTo(6);
    assertThat(school.store.issues(LinkedSchool.SCHOOL, undo.id()))
        .filteredOn(each -> each.code() == IssueCode.UNDO_KEPT)
        .hasSize(5)
        .allMatch(each -> each.id().equals("m-st7") && each.about().equals("First7 Last7"))
        .extracting(Issue::detail)
        .contains(
            "place in Class 0: somebody has removed the person since",
            "whether active: somebody has removed the person since");
    assertThat(school.bloomz().members().get(new MemberId("m-st7")))
        .matches(each -> !each.active() && each.keptOut());
  }

  @Test
  void killedAtEveryWriteItGoesOnToTheSame() {
    ImportReport night = fiveStudentsLeft();
    BloomzRoster after = school.bloomz();
    ImportReport whole = undone(night.id(), WHOLE, false);
    BloomzRoster undone = school.bloomz();
    int writes = school.store.journal(LinkedSchool.SCHOOL, whole.id()).size();
    assertThat(writes).isGreaterThan(20);
    for (int killed = 0; killed < 12; killed++) {
      var dying = new LinkedSchool();
      dying.imported(RunKind.IMPORT_NOW);
      dying.answer = LinkedSchool.complete(LinkedSchool.roster(7));
      dying.passes(Duration.ofDays(1));
      ImportId of = dying.imported(RunKind.NIGHTLY).id();
      assertThat(dying.bloomz()).isEqualTo(after);
      ImportId previewed = dying.request(RunKind.IMPORT_NOW, new ImportTask.Undo(of, WHOLE, true));
      dying.attempt();
      dying.passes(Duration.ofMinutes(1));
      var task = new ImportTask.Undo(of, WHOLE, true).approved(previewed);
      ImportId id = dying.request(RunKind.IMPORT_NOW, task);
      try {
        dying.attempt(dying(dying, killed), false);
      } catch (DeadWorkerError e) {
        dying.passes(Duration.ofMinutes(20));
        ImportReport report = ((AttemptOutcome.Ended) dying.attempt()).report();
        assertThat(report.counts()).isEqualTo(whole.counts());
        assertThat(dying.store.journal(LinkedSchool.SCHOOL, id)).hasSize(writes);
      }
      assertThat(dying.bloomz()).isEqualTo(undone);
    }
  }

  /** That the worker dies. */
  private static final class DeadWorkerError extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A store under a worker that dies after so many writes. */
  private static ImportRuns dying(LinkedSchool school, int writes) {
    int[] left = {writes};
    return (ImportRuns)
        Proxy.newProxyInstance(
            ImportRuns.class.getClassLoader(),
            new Class<?>[] {ImportRuns.class},
            (_, method, arguments) -> {
              if (method.getName().equals("apply")) {
                List<?> batch = (List<?>) arguments[2];
                int stored = Math.min(left[0], batch.size());
                left[0] -= stored;
                if (stored < batch.size()) {
                  arguments[2] = batch.subList(0, stored);
                  method.invoke(school.store, arguments);
                  throw new DeadWorkerError();
                }
              }
              return method.invoke(school.store, arguments);
            });
  }

  @Test
  void x3APreviewHasNothingToUndo() {
    ImportReport night = fiveStudentsLeft();
    BloomzRoster after = school.bloomz();
    school.answer = LinkedSchool.complete(LinkedSchool.roster(9));
    ImportId preview = school.request(RunKind.IMPORT_NOW, new ImportTask.Preview(false));
    ImportReport shown = ((AttemptOutcome.Ended) school.attempt()).report();
    assertThat(shown.counts().changed()).isPositive();

    assertThat(undone(preview, WHOLE, false).cause()).isEqualTo(FailureCause.UNDO_TOO_LATE);
    assertThat(undone(undone(night.id(), WHOLE, true).id(), WHOLE, false).cause())
        .isEqualTo(FailureCause.UNDO_TOO_LATE);
    assertThat(school.bloomz()).isEqualTo(after);
  }

  @Test
  void anImportOfLongAgoCannotBeUndone() {
    ImportReport night = fiveStudentsLeft();
    BloomzRoster after = school.bloomz();
    school.passes(Duration.ofDays(31));
    ImportReport undo = undone(night.id(), WHOLE, false);

    assertThat(undo.state()).isEqualTo(ImportState.FAILED);
    assertThat(undo.cause()).isEqualTo(FailureCause.UNDO_TOO_LATE);
    assertThat(school.bloomz()).isEqualTo(after);
    assertThat(undo.counts()).isEqualTo(Counts.none());
  }

  @Test
  void anUndoNeedsNoLink() {
    ImportReport night = fiveStudentsLeft();
    school.link(null);

    assertThat(undone(night.id(), WHOLE, false).state()).isEqualTo(ImportState.SUCCEEDED);
  }

  @Test
  void whatCleverSaidLastStaysThoughAnUndoCameAfterIt() {
    ImportReport night = fiveStudentsLeft();
    Findings found = Findings.latest(school.store, LinkedSchool.SCHOOL);
    undone(night.id(), WHOLE, false);

    assertThat(Findings.latest(school.store, LinkedSchool.SCHOOL)).isEqualTo(found);
    school.imported(RunKind.NIGHTLY);
    assertThat(school.bloomz().members().values())
        .as("it leaves again")
        .filteredOn(each -> each.activeStudent() != null)
        .hasSize(7);
  }
}
