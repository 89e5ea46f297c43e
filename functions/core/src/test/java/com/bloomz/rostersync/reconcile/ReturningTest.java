package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.settings.ContactField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who returns starts from what Clever says now: rule G 6. */
class ReturningTest {

  /** Ana has her parents Maria and Luis; Ben stays, so that nothing is held. */
  private static Given school() {
    return Given.school()
        .parentsAre(ContactField.TYPE, "Parent/Guardian")
        .section("A", "Math")
        .students("s1", "s2")
        .teacher("t1")
        .contact("k1", "Maria Ruiz", null, null)
        .related("s1", "Mother", "Parent/Guardian")
        .contact("k2", "Luis Ruiz", null, null)
        .related("s1", "Father", "Parent/Guardian")
        .contact("k3", "Eva Poe", null, null)
        .related("s2", "Mother", "Parent/Guardian")
        .imported();
  }

  private static Given backWithout(Given given, String typeOfLuis) {
    return given
        .gone("s1", "k1", "k2")
        .after(RunKind.FULL_DATA)
        .section("A", "Math")
        .students("s1")
        .contact("k1", "Maria Ruiz", null, null)
        .related("s1", "Mother", "Parent/Guardian")
        .contact("k2", "Luis Ruiz", null, null)
        .related("s1", "Father", typeOfLuis);
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("F 8: a child's return brings no parent whom Clever does not show as chosen")
  void aReturnBringsNoParentWhomCleverDoesNotShow(RunKind kind) {
    DecisionSummary outcome = backWithout(school(), "No Contact").decide(kind);

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STUDENTS RESTORED m-s1 by I 5",
            "PARENTS RESTORED m-k1 by I 5",
            "STUDENT_ENROLMENTS CREATED m-s1 in c-A by P 8",
            "GUARDIANSHIPS REMOVED m-k2 in m-s1 by G 6");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k1 Mother");
    assertThat(outcome.active()).doesNotContain("m-k2");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void aReturnBringsThoseWhomCleverShows(RunKind kind) {
    DecisionSummary outcome = backWithout(school(), "Parent/Guardian").decide(kind);

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k1 Mother", "m-k2 Father");
    assertThat(outcome.active()).contains("m-k1", "m-k2");
  }

  @ParameterizedTest
  @CsvSource({"false, m-k3 Mother", "true, m-k3 Mother"})
  void withoutChosenValuesAReturnBringsNoParentWhoHasLeft(boolean gone, String left) {
    Given given = school().contact("k3", "Eva Poe", null, null);
    given.related("s1", "Aunt", "Parent/Guardian").imported();
    given.gone("s1", "k1", "k2").after(RunKind.NIGHTLY);
    given.parentsAre(ContactField.TYPE).section("A", "Math").students("s1");
    if (gone) {
      given.gone("k3");
    }

    DecisionSummary outcome = given.importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k3 Aunt");
    assertThat(outcome.parentsOf("m-s2")).containsExactly(left);
    assertThat(outcome.active()).doesNotContain("m-k1", "m-k2");
  }

  @Test
  void anAnswerWithoutContactsEndsNothing() {
    Given given = backWithout(school(), "Parent/Guardian").noContacts();

    DecisionSummary outcome = given.importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-k1 Mother", "m-k2 Father");
    assertThat(outcome.active()).doesNotContain("m-k1", "m-k2");
  }
}
