package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingClasses.Placement;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has ended in a class and an import brings back is reported (M 8). */
class UndoneByHandTest {
  private static final Editor ADMIN = new Editor("user-1", true);
  private static final ClassId CLASS = new ClassId("c-se0");
  private static final MemberId PUPIL = new MemberId("m-st0");
  private static final MemberId TEACHER = new MemberId("m-te0");

  private final LinkedSchool scene = new LinkedSchool();
  private final InMemoryManageStore store = new InMemoryManageStore(scene.store);
  private final ManagingClasses classes =
      new ManagingClasses(store, scene.clock, _ -> ImportSettings.defaults(), () -> "n1");

  @BeforeEach
  void imported() {
    scene.imported(RunKind.NIGHTLY);
    scene.passes(Duration.ofHours(1));
  }

  private List<Issue> reported(RunKind kind) {
    scene.passes(Duration.ofHours(1));
    ImportReport report = scene.imported(kind);
    scene.passes(Duration.ofHours(1));
    return scene.store.issues(LinkedSchool.SCHOOL, report.issuesStoredUnder()).stream()
        .filter(
            each ->
                each.code() == IssueCode.CLASS_CAME_BACK
                    || each.code() == IssueCode.PLACE_CAME_BACK)
        .toList();
  }

  private void deleteTheClass() {
    assertThat(classes.delete(LinkedSchool.SCHOOL, CLASS, ADMIN)).isInstanceOf(Granted.class);
  }

  private void takeOut(MemberId member, String rosterClass) {
    assertThat(classes.end(LinkedSchool.SCHOOL, new ClassId(rosterClass), member, ADMIN))
        .isInstanceOf(Granted.class);
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("M 8: a class that was deleted and comes back with its places is one report")
  void aDeletedClassThatComesBack(RunKind kind) {
    deleteTheClass();

    assertThat(reported(kind))
        .containsExactly(
            new Issue(
                IssueCode.CLASS_CAME_BACK, Issue.Subject.CLASS, CLASS.value(), "Class 0", ""));
    assertThat(scene.firstClass().enrolments()).hasSize(13);

    takeOut(TEACHER, "c-se0");
    assertThat(reported(kind))
        .as("the next edit")
        .extracting(Issue::code)
        .containsExactly(IssueCode.PLACE_CAME_BACK);
  }

  @Test
  @DisplayName("M 8: places that come back are one report for each person")
  void placesThatComeBack() {
    takeOut(PUPIL, "c-se0");
    takeOut(PUPIL, "c-se2");
    takeOut(TEACHER, "c-se0");
    takeOut(new MemberId("m-st1"), "c-se1");
    assertThat(
            classes.enrol(
                LinkedSchool.SCHOOL,
                new ClassId("c-se1"),
                new Placement(new MemberId("m-st1"), Place.STUDENT),
                ADMIN))
        .isInstanceOf(Granted.class);

    assertThat(reported(RunKind.IMPORT_NOW))
        .containsExactlyInAnyOrder(
            new Issue(
                IssueCode.PLACE_CAME_BACK,
                Issue.Subject.STUDENT,
                PUPIL.value(),
                "First0 Last0",
                "Class 0; Class 2"),
            new Issue(
                IssueCode.PLACE_CAME_BACK,
                Issue.Subject.STAFF,
                TEACHER.value(),
                "T Teacher0",
                "Class 0"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("M 8: whoever stays away is not reported, nor whose return is reported as such")
  void nothingThatStaysAway(boolean keptOut) {
    var members =
        new ManagingMembers(store, _ -> ImportSettings.defaults(), scene.clock, () -> "n1");
    assertThat(members.remove(LinkedSchool.SCHOOL, PUPIL, Optional.of(keptOut), ADMIN))
        .isInstanceOf(Granted.class);
    assertThat(classes.archive(LinkedSchool.SCHOOL, new ClassId("c-se3"), ADMIN))
        .isInstanceOf(Granted.class);

    assertThat(reported(RunKind.NIGHTLY)).isEmpty();
  }

  @Test
  @DisplayName("M 8: an import that failed before it told leaves the report to the next")
  void anImportThatFailed() {
    deleteTheClass();
    Fetched good = scene.answer;
    scene.answer = new Fetched.Refused(LinkedSchool.TRAFFIC);
    assertThat(reported(RunKind.NIGHTLY)).isEmpty();
    scene.answer = good;

    assertThat(reported(RunKind.NIGHTLY)).hasSize(1);
  }

  @Test
  @DisplayName("M 8: what is ended while an import runs and comes back with it is reported")
  void whileAnImportRuns() {
    takeOut(PUPIL, "c-se1");
    scene.whileReading =
        () -> {
          if (scene.bloomz().classes().containsKey(CLASS)) {
            deleteTheClass();
          }
        };

    assertThat(reported(RunKind.FULL_DATA))
        .extracting(Issue::code)
        .containsExactlyInAnyOrder(IssueCode.CLASS_CAME_BACK, IssueCode.PLACE_CAME_BACK);
  }
}
