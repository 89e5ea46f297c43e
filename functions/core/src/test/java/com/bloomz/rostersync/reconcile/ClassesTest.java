package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sections become classes, and what becomes of classes: rules C 1 and C 4 to C 8. */
class ClassesTest {

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void c1EverySectionWithANameOfItsOwnBecomesAClass(RunKind kind) {
    DecisionSummary outcome = Given.school().section("A", "Math").section("B", "Art").decide(kind);

    assertThat(outcome.changes())
        .containsExactly("CLASSES CREATED c-A by C 1", "CLASSES CREATED c-B by C 1");
    assertThat(outcome.classes()).containsExactly("c-A Math", "c-B Art");
    RosterClass made = outcome.theClass("c-A");
    assertThat(made.section()).isEqualTo(Given.clever("A"));
    assertThat(made.cleverName()).isEqualTo("Math");
    assertThat(made.source()).isEqualTo(Source.CLEVER);
    assertThat(outcome.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'Math 1', 'Math 1'
          'Math 1', ' math 1 '
          'Math 1', 'MATH\u00a0  1'
          'Math 1', 'Math\t1'
          'Música', 'Mu\u0301sica'
          'Straße', 'STRASSE'
          'ΣΟΦΟΣ',  'σοφος'
          """)
  void c1NamesAreComparedTrimmedFoldedAndWithoutCase(String name, String same) {
    DecisionSummary outcome = Given.school().section("A", name).section("B", same).importNow();

    assertThat(outcome.classes()).hasSize(1);
    assertThat(outcome.issues()).containsExactly("DUPLICATE_SECTION_NAME SECTION B");
  }

  @ParameterizedTest
  @CsvSource({"Math 1,Math 2", "Math 1,Math1", "Musica,Música", "Math,🎨 Math"})
  void c1OtherNamesAreOtherClasses(String name, String other) {
    DecisionSummary outcome = Given.school().section("A", name).section("B", other).importNow();

    assertThat(outcome.classes()).containsExactly("c-A " + name, "c-B " + other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t", "\u00a0"})
  void c1ASectionWithoutANameIsReportedAndSkipped(String name) {
    DecisionSummary outcome = Given.school().section("A", name).section("B", name).importNow();

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.issues())
        .containsExactly("SECTION_WITHOUT_NAME SECTION A", "SECTION_WITHOUT_NAME SECTION B");
    assertThat(outcome.decision().counts().of(Entity.CLASSES).skipped()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void c4AnArchivedClassIsLeftAlone(RunKind kind) {
    Given given = Given.school().section("A", "Math").students("s1").imported();
    given.inBloomz(given.bloomzClass("c-A").withArchived(true));

    DecisionSummary outcome = given.section("A", "Mathematics").students("s2").decide(kind);

    assertThat(outcome.theClass("c-A")).isEqualTo(given.bloomzClass("c-A"));
    assertThat(outcome.classes()).isEmpty();
    assertThat(outcome.changes()).containsExactly("STUDENTS CREATED m-s2 by P 8");
  }

  @Test
  void c4TheNameOfAnArchivedClassIsFreeForOthers() {
    Given given = Given.school().section("A", "Math").imported();
    given.inBloomz(given.bloomzClass("c-A").withArchived(true));

    DecisionSummary outcome = given.section("B", "Math").importNow();

    assertThat(outcome.classes()).containsExactly("c-B Math");
    assertThat(outcome.theClass("c-A").archived()).isTrue();
  }

  @Test
  void c4WithTheSettingItsSectionMakesItActiveAgain() {
    Given given = Given.school().section("A", "Math").students("s1").imported();
    given.inBloomz(given.bloomzClass("c-A").withArchived(true));

    DecisionSummary outcome = given.students("s2").recreateArchivedClasses().nightly();
    assertThat(outcome.issues(IssueCode.CLASS_CAME_BACK)).as("M 8").containsExactly("c-A");

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "CLASSES RESTORED c-A by C 4",
            "STUDENTS CREATED m-s2 by P 8",
            "STUDENT_ENROLMENTS CREATED m-s2 in c-A by P 8");
    assertThat(outcome.classes()).containsExactly("c-A Math");
    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-s2 STUDENT");
  }

  @Test
  void c4AnArchivedClassComesBackBeforeANewSectionOfItsName() {
    Given given = Given.school().section("B", "Math").imported();
    given.inBloomz(given.bloomzClass("c-B").withArchived(true));

    DecisionSummary outcome = given.section("A", "Math").recreateArchivedClasses().importNow();

    assertThat(outcome.classes()).containsExactly("c-B Math");
    assertThat(outcome.issues())
        .containsExactlyInAnyOrder("DUPLICATE_SECTION_NAME SECTION A", "CLASS_CAME_BACK CLASS c-B");
  }

  @Test
  void c4AnArchivedClassStaysArchivedWhileItsNameIsTaken() {
    Given given = Given.school().section("A", "Math").imported();
    given.inBloomz(given.bloomzClass("c-A").withArchived(true));

    DecisionSummary outcome =
        given
            .inBloomz(Bloomz.handMade("h", "math"))
            .recreateArchivedClasses()
            .decide(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.classes()).containsExactly("h math");
    assertThat(outcome.issues()).containsExactly("CLASS_NAME_TAKEN SECTION A");
  }

  @Test
  void c5ADeletedClassComesBackWithTheNextImport() {
    Given given = Given.school().section("A", "Math").students("s1").imported().deleted("c-A");

    DecisionSummary outcome = given.nightly();

    assertThat(outcome.changes())
        .containsExactly(
            "CLASSES CREATED c-A by C 1", "STUDENT_ENROLMENTS CREATED m-s1 in c-A by P 8");
    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void c6ASectionWithTheNameOfAClassMadeByHandIsSkipped(RunKind kind) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .inBloomz(Bloomz.handMade("h", " MATH"))
            .decide(kind);

    assertThat(outcome.changes()).containsExactly("STUDENTS CREATED m-s1 by P 8");
    assertThat(outcome.issues()).containsExactly("CLASS_NAME_TAKEN SECTION A");
    assertThat(outcome.fullIssues(IssueCode.CLASS_NAME_TAKEN))
        .extracting(Issue::detail)
        .containsExactly("class  MATH");
    assertThat(outcome.decision().counts().of(Entity.CLASSES).skipped()).isEqualTo(1);
  }

  @Test
  void c6ASectionWithTheNameOfAClassWhoseSectionIsGoneIsSkipped() {
    DecisionSummary outcome =
        Given.school().section("A", "Math").imported().gone("A").section("B", "Math").nightly();

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.issues())
        .containsExactly("CLASS_NAME_TAKEN SECTION B", "SECTION_GONE CLASS c-A");
  }

  @Test
  void c6TheNameIsFreeInTheRunThatArchivesTheClassWhoseSectionIsGone() {
    Given given = Given.school().section("A", "Math").imported().gone("A").section("B", "Math");

    given.after(RunKind.FULL_DATA_AND_ARCHIVE).after(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(given.nightly().classes()).containsExactly("c-B Math");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-01,true", "2026-11-02,false", "2026-11-03,false", ",false"})
  void c7ASectionIsImportedWhateverItsTermSaysAndOneThatHasEndedIsReported(
      LocalDate lastDay, boolean reported) {
    DecisionSummary outcome = Given.school().section("A", "Math").term("T", lastDay).importNow();

    assertThat(outcome.classes()).containsExactly("c-A Math");
    assertThat(outcome.issues()).isEqualTo(reported ? List.of("TERM_ENDED SECTION A") : List.of());
  }

  @Test
  void c8SectionsWithTheVerySameMembersAreReported() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1", "s2")
            .teacher("t1")
            .section("B", "Art")
            .students("s2", "s1")
            .teacher("t1")
            .section("C", "Gym")
            .students("s1")
            .teacher("t1")
            .importNow();

    assertThat(outcome.classes()).hasSize(3);
    assertThat(outcome.issues()).containsExactly("REDUNDANT_SECTIONS SECTION A");
    assertThat(outcome.fullIssues(IssueCode.REDUNDANT_SECTIONS).getFirst().detail())
        .contains("Art");
  }

  @Test
  void c8ASchoolWithManySuchSectionsIsAdvisedToShareFewer() {
    Given given = Given.school();
    for (int i = 10; i < 30; i++) {
      given.section("S" + i, "Subject " + i).students("s1", "s2").teacher("t1");
    }

    assertThat(given.importNow().issues(IssueCode.MANY_REDUNDANT_SECTIONS)).hasSize(1);

    for (int i = 10; i < 30; i++) {
      given.section("S" + i, "Subject " + i).students("own" + i);
    }
    assertThat(given.importNow().issues(IssueCode.MANY_REDUNDANT_SECTIONS)).isEmpty();
  }

  @Test
  @DisplayName("review 18: a shown section of an archived class is reported, with the setting")
  void aSectionOfAnArchivedClass() {
    Given school = Given.school().section("A", "Math").students("s1").teacher("t1").imported();
    school.inBloomz(school.bloomzClass("c-A").withArchived(true));

    assertThat(school.importNow().issues(IssueCode.SECTION_OF_ARCHIVED_CLASS))
        .containsExactly("c-A");
    assertThat(school.importNow().changes()).isEmpty();
    assertThat(
            school
                .recreateArchivedClasses()
                .importNow()
                .issues(IssueCode.SECTION_OF_ARCHIVED_CLASS))
        .isEmpty();
  }
}
