package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What classes are called: rules C 2 and C 3. */
class ClassNamesTest {
  @Test
  void c2OfOneNameTheLowestCleverIdBecomesAClass() {
    DecisionSummary outcome =
        Given.school()
            .section("C", "Math")
            .section("A", "math")
            .section("B", "Math")
            .students("s1")
            .importNow();

    assertThat(outcome.classes()).containsExactly("c-A math");
    assertThat(outcome.membersOf("c-A")).isEmpty();
    assertThat(outcome.issues(IssueCode.DUPLICATE_SECTION_NAME)).containsExactly("B", "C");
    assertThat(outcome.decision().counts().of(Entity.CLASSES).skipped()).isEqualTo(2);
  }

  @Test
  void f2NamesThatLookAlikeAreOneName() {
    DecisionSummary outcome =
        Given.school().section("A", "Room 3").section("B", "\ufeffRo\u00adom\u200b 3").importNow();

    assertThat(outcome.classes()).containsExactly("c-A Room 3");
    assertThat(outcome.issues(IssueCode.DUPLICATE_SECTION_NAME)).containsExactly("B");
  }

  @Test
  void c2TheLinkedSectionStaysTheClassWhenALowerIdComes() {
    DecisionSummary outcome =
        Given.school().section("B", "Math").imported().section("A", "Math").fullData();

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.issues()).containsExactly("DUPLICATE_SECTION_NAME SECTION A");
  }

  @Test
  void c2RenamingTheClassLetsTheNextSectionInUntilAllAreIn() {
    Given given =
        Given.school().section("A", "Math").section("B", "Math").section("C", "Math").imported();

    given.inBloomz(Bloomz.renamed(given.bloomzClass("c-A"), "Math, red")).imported();
    assertThat(given.importNow().classes()).containsExactly("c-A Math, red", "c-B Math");
    assertThat(given.importNow().issues()).containsExactly("DUPLICATE_SECTION_NAME SECTION C");

    given.inBloomz(Bloomz.renamed(given.bloomzClass("c-B"), "Math, blue")).imported();
    assertThat(given.importNow().classes())
        .containsExactly("c-A Math, red", "c-B Math, blue", "c-C Math");
    assertThat(given.importNow().issues()).isEmpty();
    assertThat(given.bloomzClass("c-A").section()).isEqualTo(Given.clever("A"));
  }

  @Test
  void c3AClassRenamedInBloomzKeepsItsNameAndFollowsTheCleverName() {
    Given given = Given.school().section("A", "Math").imported();
    given.inBloomz(Bloomz.renamed(given.bloomzClass("c-A"), "Numbers"));

    DecisionSummary outcome = given.section("A", "Mathematics").nightly();

    assertThat(outcome.changes()).containsExactly("CLASSES UPDATED c-A by C 3");
    assertThat(outcome.theClass("c-A").name()).isEqualTo("Numbers");
    assertThat(outcome.theClass("c-A").cleverName()).isEqualTo("Mathematics");
    assertThat(outcome.theClass("c-A").renamed()).isTrue();
    assertThat(outcome.issues()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void c3AClassNeverRenamedFollowsItsSection(RunKind kind) {
    DecisionSummary outcome =
        Given.school().section("A", "Math").imported().section("A", "Mathematics").decide(kind);

    assertThat(outcome.changes()).containsExactly("CLASSES UPDATED c-A by C 3");
    assertThat(outcome.classes()).containsExactly("c-A Mathematics");
    assertThat(outcome.decision().changes().getFirst().before())
        .containsEntry("name", "Math")
        .containsEntry("cleverName", "Math");
    assertThat(outcome.decision().changes().getFirst().after())
        .containsEntry("name", "Mathematics")
        .containsEntry("cleverName", "Mathematics");
  }

  @Test
  void c3AClassKeepsItsNameWhileTheNewOneIsTaken() {
    Given given = Given.school().section("A", "Math").section("B", "Art").imported();

    DecisionSummary outcome = given.section("B", "Math").nightly();

    assertThat(outcome.classes()).containsExactly("c-A Math", "c-B Art");
    assertThat(outcome.theClass("c-B").cleverName()).isEqualTo("Math");
    assertThat(outcome.issues()).containsExactly("DUPLICATE_SECTION_NAME SECTION B");

    given.after(RunKind.NIGHTLY).inBloomz(Bloomz.renamed(given.bloomzClass("c-A"), "Numbers"));
    assertThat(given.nightly().classes()).containsExactly("c-A Numbers", "c-B Math");
  }

  @Test
  void c3TwoSectionsMaySwapTheirNames() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .section("B", "Art")
            .imported()
            .section("A", "Art")
            .section("B", "Math")
            .nightly();

    assertThat(outcome.classes()).containsExactly("c-A Art", "c-B Math");
    assertThat(outcome.issues()).isEmpty();
  }
}
