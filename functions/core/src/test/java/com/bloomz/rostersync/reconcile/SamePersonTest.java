package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is one person under several Clever ids: rules P 2 and P 4. */
class SamePersonTest {
  private static final String ANN = "ann@example.org";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # new email,    student id, name,     the same person
          bea@example.org, 42,         Ann Lee,  true
          ann@example.org, 43,         ann  lee, true
          ann@example.org, 42,         Ann Lee,  true
          bea@example.org, 43,         Ann Lee,  false
          ann@example.org, 42,         Ann Kent, false
          ann@example.org, 42,         Bea Lee,  false
          """)
  void p2ANewCleverIdOfAKnownStudentIsLinkedToTheSameMember(
      String email, String studentId, String name, boolean same) {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .imported()
            .gone("s1")
            .student("s2", name, email, studentId)
            .importNow();

    assertThat(outcome.has("m-s2")).isEqualTo(!same);
    assertThat(outcome.changes().contains("STUDENTS UPDATED m-s1 by P 2")).isEqualTo(same);
    assertThat(outcome.issues().contains("NEW_CLEVER_ID STUDENT s2")).isEqualTo(same);
  }

  @Test
  void p2ANewCleverIdIsOneChangeAndKeepsClassesAndParents() {
    Given given =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .section("A", "Math")
            .students("s1")
            .contact("p1", "Pat Lee", null, null)
            .parentOf("s1")
            .imported()
            .gone("s1")
            .student("s2", "Ann Lee", ANN, "42")
            .section("A", "Math")
            .students("s2")
            .contact("p1", "Pat Lee", null, null)
            .parentOf("s2");

    DecisionSummary outcome = given.nightly();

    assertThat(outcome.changes()).containsExactly("STUDENTS UPDATED m-s1 by P 2");
    assertThat(outcome.decision().changes().getFirst().before()).containsEntry("cleverId", "s1");
    assertThat(outcome.decision().changes().getFirst().after()).containsEntry("cleverId", "s2");
    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
  }

  @Test
  void p2AnIdThatCleverStillShowsIsAnotherPersons() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .imported()
            .student("s2", "Ann Lee", ANN, "42")
            .importNow();

    assertThat(outcome.changes()).containsExactly("STUDENTS CREATED m-s2 by P 8");
  }

  @Test
  void p2StaffAndParentsAreLinkedAgainAsWell() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1", "Tom Fox", "tom@example.org")
            .contact("p1", "Pat Lee", "pat@example.org", null)
            .parentOf("s1")
            .imported()
            .gone("t1", "p1")
            .teacher("t2", "Tom Fox", "tom@example.org")
            .contact("p2", "Pat Lee", "pat@example.org", null)
            .parentOf("s1")
            .nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder("STAFF UPDATED m-t1 by P 2", "PARENTS UPDATED m-p1 by P 2");
    assertThat(outcome.issues())
        .containsExactlyInAnyOrder("NEW_CLEVER_ID STAFF t2", "NEW_CLEVER_ID CONTACT p2");
  }

  @Test
  void p4ATeacherWhoIsAParentIsOneMemberWithBothHats() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1", "Tom Fox", "tom@example.org")
            .contact("p1", "Tom Fox", "TOM@example.org", "+12125550100")
            .parentOf("s1")
            .importNow();

    assertThat(outcome.active()).containsExactly("m-s1", "m-t1");
    assertThat(outcome.changes())
        .contains(
            "STAFF CREATED m-t1 by P 8",
            "PARENTS CREATED m-t1 by P 4",
            "GUARDIANSHIPS CREATED m-t1 in m-s1 by G 1");
    assertThat(outcome.member("m-t1").name().first()).isEqualTo("Tom");
    assertThat(outcome.member("m-t1").phone()).isEqualTo(Given.phone("+12125550100"));
    assertThat(outcome.staff("m-t1").role()).isEqualTo(Role.TEACHER);
    assertThat(outcome.parent("m-t1").contacts()).isEqualTo(Bloomz.contacts("p1"));
    assertThat(outcome.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Tom Fox,        tom@example.org, true
          Tom Earl Fox,   tom@example.org, true
          tom  FOX,       tom@example.org, true
          Ann Fox,        tom@example.org, false
          Tom Firefox,    tom@example.org, false
          Tom Fox,        ann@example.org, false
          Tom Fox,        ,                false
          """)
  void p4BothHatsNeedTheSameEmailAndAgreeingNames(String name, String email, boolean same) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1", "Tom Fox", "tom@example.org")
            .contact("p1", name, email, null)
            .parentOf("s1")
            .importNow();

    assertThat(outcome.parentsOf("m-s1"))
        .isEqualTo(same ? List.of("m-t1 Parent") : List.of("m-p1 Parent"));
  }

  @Test
  void p4AChangedFieldIsOneChangeOfTheMembersFirstKind() {
    Given given =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1", "Tom Fox", "tom@example.org")
            .contact("p1", "Tom Fox", "tom@example.org", "+12125550100")
            .parentOf("s1")
            .imported();

    assertThat(given.contact("p1", "Tom Fox", "tom@example.org", null).nightly().issues())
        .containsExactly("FIELD_NOT_SHARED SCHOOL");
    assertThat(
            given.contact("p1", "Tom Fox", "tom@example.org", "+12125550101").nightly().changes())
        .containsExactly("STAFF UPDATED m-t1 by P 5");
  }

  @Test
  void p2ATeacherWithANewCleverIdWhoIsAParentIsToldOnce() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1", "Tom Fox", "tom@example.org")
            .contact("p1", "Tom Fox", "TOM@EXAMPLE.ORG", null)
            .parentOf("s1")
            .imported()
            .gone("t1")
            .teacher("t2", "Tom Fox", "tom@example.org")
            .nightly();

    assertThat(outcome.changes()).containsExactly("STAFF UPDATED m-t1 by P 2");
  }

  @Test
  void p4AKnownParentWhoBecomesATeacherIsTheSameMember() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("p1", "Tom Fox", "tom@example.org", null)
            .parentOf("s1")
            .imported()
            .teacher("t1", "Tom Fox", "tom@example.org")
            .nightly();

    assertThat(outcome.has("m-t1")).isFalse();
    assertThat(outcome.changes()).contains("STAFF CREATED m-p1 by P 4");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
  }

  @Test
  void p4AUserWithSeveralRolesIsOneMember() {
    DecisionSummary outcome =
        Given.school().section("A", "Math").teacher("t1").coTeacher("t1").importNow();

    assertThat(outcome.active()).containsExactly("m-t1");
    assertThat(outcome.membersOf("c-A")).hasSize(1);
  }
}
