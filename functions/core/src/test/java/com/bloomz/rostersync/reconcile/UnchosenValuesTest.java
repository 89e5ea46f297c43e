package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.settings.ContactField;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** G 8: contact values that are new and not chosen are told, and why parents leave. */
class UnchosenValuesTest {
  private static final String GUARDIAN = "Parent/Guardian";

  /** Four parents of one child, all of one type, and an aunt. */
  private static Given school() {
    return Given.school()
        .parentsAre(ContactField.TYPE, GUARDIAN)
        .section("A", "Math")
        .students("s1", "s2")
        .teacher("t1")
        .contact("k1", "Ana Ruiz", null, null)
        .related("s1", "", GUARDIAN)
        .contact("k2", "Bo Ruiz", null, null)
        .related("s1", "", GUARDIAN)
        .contact("k3", "Cy Ruiz", null, null)
        .related("s1", "", GUARDIAN)
        .contact("k4", "Di Ruiz", null, null)
        .related("s1", "", GUARDIAN)
        .contact("k5", "Eve Ruiz", null, null)
        .related("s1", "", "Emergency");
  }

  /** The same after one word of the value has changed in the export (U6). */
  private static Given exportedAnew() {
    return school()
        .imported()
        .contact("k1", "Ana Ruiz", null, null)
        .related("s1", "", "parent/guardian")
        .contact("k2", "Bo Ruiz", null, null)
        .related("s1", "", GUARDIAN + " ")
        .contact("k3", "Cy Ruiz", null, null)
        .related("s1", "", "Parent / Guardian")
        .contact("k4", "Di Ruiz", null, null)
        .related("s1", "", "Guardian");
  }

  private static List<String> told(DecisionSummary outcome) {
    return outcome.fullIssues(IssueCode.CONTACT_VALUE_NOT_CHOSEN).stream()
        .map(each -> each.about() + ": " + each.detail())
        .toList();
  }

  @Test
  @DisplayName("U6: parents who leave for a value that is new are told with it")
  void newValuesForWhichParentsLeave() {
    DecisionSummary outcome = exportedAnew().fullData();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k1", "m-k2");
    assertThat(told(outcome))
        .containsExactly(
            "Guardian: 1 contact; parents removed: Di Ruiz",
            "Parent / Guardian: 1 contact; parents removed: Cy Ruiz");
    assertThat(outcome.fullIssues(IssueCode.CONTACT_VALUE_NOT_CHOSEN))
        .extracting(Issue::subject)
        .containsOnly(Issue.Subject.SCHOOL);
  }

  @Test
  @DisplayName("G 8: an import that removes nobody tells them before anybody leaves")
  void beforeAnybodyLeaves() {
    assertThat(told(exportedAnew().importNow()))
        .containsExactly("Guardian: 1 contact", "Parent / Guardian: 1 contact");
  }

  @Test
  @DisplayName("G 8: who leaves later, for a value that was told already, is told by name")
  void leavingLater() {
    Given school = exportedAnew().imported();

    assertThat(told(school.importNow())).isEmpty();
    assertThat(told(school.nightly()))
        .containsExactly(
            "Guardian: 1 contact; parents removed: Di Ruiz",
            "Parent / Guardian: 1 contact; parents removed: Cy Ruiz");
    assertThat(told(school.after(RunKind.NIGHTLY).nightly())).isEmpty();
  }

  @Test
  @DisplayName("U1: one relationship that ends is told with its value, though the value is known")
  void aKnownValue() {
    Given school =
        school().imported().contact("k4", "Di Ruiz", null, null).related("s1", "", "Emergency");

    assertThat(told(school.importNow())).isEmpty();
    assertThat(told(school.fullData()))
        .containsExactly("Emergency: 2 contacts; parents removed: Di Ruiz");
  }

  @Test
  @DisplayName("docs/clever.md 14: a contact that was edited has another id, and is told by name")
  void anotherId() {
    Given school =
        school()
            .imported()
            .gone("k4")
            .contact("k9", "di ruiz", null, null)
            .related("s1", "", "Guardian");

    assertThat(told(school.fullData()))
        .containsExactly("Guardian: 1 contact; parents removed: Di Ruiz");
  }

  @Test
  void whoLeavesForAnotherReasonIsNotTold() {
    assertThat(told(school().imported().gone("k4").fullData())).isEmpty();
  }

  @Test
  void atAFirstImportNothingIsNew() {
    assertThat(told(school().importNow())).isEmpty();
    assertThat(told(school().fullData())).isEmpty();
  }

  @Test
  @DisplayName("I 6: when contacts are shared again, nothing is known to be new")
  void afterContactsWereNotShared() {
    Given school = school().noContacts().imported().contact("k1", "Ana Ruiz", null, null);

    assertThat(told(school.related("s1", "", "Emergency").importNow())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void whereNoValueIsChosenNothingIsTold(RunKind kind) {
    Given school = exportedAnew().parentsAre(ContactField.TYPE);

    assertThat(told(school.decide(kind))).isEmpty();
  }

  @Test
  void theOtherFieldIsNotLookedAt() {
    Given school =
        school().imported().contact("k4", "Di Ruiz", null, null).related("s1", "Aunt", GUARDIAN);

    assertThat(told(school.fullData())).isEmpty();
  }

  @Test
  void manyParentsAreCounted() {
    Given school = school();
    for (int i = 10; i < 22; i++) {
      school.contact("p" + i, "Parent " + (char) ('A' + i), null, null).related("s2", "", GUARDIAN);
    }
    school.imported();
    for (int i = 10; i < 22; i++) {
      school.contact("p" + i, "Parent " + (char) ('A' + i), null, null).related("s2", "", "Other");
    }

    assertThat(told(school.fullData()).getFirst())
        .startsWith("Other: 12 contacts; parents removed: Parent K; Parent L; ")
        .endsWith("; Parent T; and 2 more");
  }
}
