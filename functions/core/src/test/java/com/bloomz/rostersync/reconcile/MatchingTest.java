package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which member a Clever user is who is not known yet: rule P 1. */
class MatchingTest {
  private static final String ANN = "ann@example.org";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # student id, email,        name,     the same person
          42,           ,                Bea Lee,  true
          42,           ,                Ann Kent, true
          42,           ann@example.org, Ann Lee,  true
          ,             ann@example.org, Ann Lee,  true
          ,             ANN@EXAMPLE.ORG, Ann LEE,  true
          ,             ann@example.org, Ann Kent, true
          43,           ,                Ann Lee,  false
          042,          ,                Ann Lee,  false
          ,             bea@example.org, Ann Lee,  false
          ,             ,                Ann Lee,  false
          """)
  void p1AStudentIsFoundByStudentIdElseByEmailWithANameThatCanBeOne(
      String studentId, String email, String name, boolean same) {
    Member added =
        studentId == null
            ? Bloomz.student("h", null, name)
            : Bloomz.studentWithId("h", null, name, studentId);

    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .inBloomz(Bloomz.reached(added, email, null))
            .importNow();

    assertThat(outcome.active()).isEqualTo(same ? List.of("h") : List.of("h", "m-s1"));
    if (same) {
      assertThat(outcome.changes()).contains("STUDENTS UPDATED h by P 1");
      assertThat(outcome.member("h").source()).isEqualTo(Source.MANUAL);
      assertThat(outcome.student("h").cleverId()).isEqualTo(Given.clever("s1"));
      assertThat(outcome.member("h").name().whole()).isEqualTo("Ann Lee");
    } else {
      assertThat(outcome.changes()).containsExactly("STUDENTS CREATED m-s1 by P 8");
      assertThat(outcome.student("h").cleverId()).isNull();
    }
    assertThat(outcome.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # email,        name,     the same person
          ann@example.org, Ann Lee,  true
          Ann@Example.org, ann LEE,  true
          ann@example.org, Ann Lee-Kent, true
          ann@example.org, Bea Lee,  false
          ann@example.org, Ann Kent, false
          bea@example.org, Ann Lee,  false
          ,                Ann Lee,  false
          """)
  void p1StaffAreFoundByEmailAndAName(String email, String name, boolean same) {
    DecisionSummary outcome =
        Given.school()
            .teacher("t1", "Ann Lee", ANN)
            .inBloomz(Bloomz.reached(Bloomz.staff("h", null, name, Role.TEACHER), email, null))
            .importNow();

    assertThat(outcome.active()).isEqualTo(same ? List.of("h") : List.of("h", "m-t1"));
    assertThat(outcome.changes())
        .contains(same ? "STAFF UPDATED h by P 1" : "STAFF CREATED m-t1 by P 8");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # email,        phone,        name,     the same person
          ann@example.org, ,             Ann Lee,  true
          ,                +12125550100, Ann Lee,  true
          ,                +12125550100, Bea Lee,  false
          bea@example.org, +12125550100, Ann Lee,  true
          ann@example.org, +12125550100, Ann Kent, false
          bea@example.org, +12125550199, Ann Lee,  false
          ,                ,             Ann Lee,  false
          """)
  void p1AParentIsFoundByEmailElsePhoneAndAName(
      String email, String phone, String name, boolean same) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("p1", "Ann Lee", ANN, "+12125550100")
            .parentOf("s1")
            .inBloomz(Bloomz.reached(Bloomz.parent("h", name), email, phone))
            .importNow();

    assertThat(outcome.parentsOf("m-s1"))
        .isEqualTo(same ? List.of("h Parent") : List.of("m-p1 Parent"));
    assertThat(outcome.changes())
        .contains(same ? "PARENTS UPDATED h by P 1" : "PARENTS CREATED m-p1 by G 1");
  }

  @Test
  void p1OnlyMembersOfTheSameKindAreCandidates() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .inBloomz(Bloomz.reached(Bloomz.staff("h1", null, "Ann Lee", Role.TEACHER), ANN, null))
            .inBloomz(Bloomz.reached(Bloomz.parent("h2", "Ann Lee"), ANN, null))
            .importNow();

    assertThat(outcome.changes()).containsExactly("STUDENTS CREATED m-s1 by P 8");
  }

  @Test
  void p1AMemberLinkedToAnotherCleverUserIsNoCandidate() {
    DecisionSummary outcome =
        Given.school()
            .student("s0", "Ann Lee", ANN, "42")
            .imported()
            .student("s1", "Bea Lee", ANN, "42")
            .importNow();

    assertThat(outcome.changes()).containsExactly("STUDENTS CREATED m-s1 by P 8");
    assertThat(outcome.student("m-s0").cleverId()).isEqualTo(Given.clever("s0"));
  }

  @Test
  void p1TheStudentIdDecidesBeforeTheEmail() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .inBloomz(Bloomz.reached(Bloomz.student("h1", null, "Ann Lee"), ANN, null))
            .inBloomz(Bloomz.studentWithId("h2", null, "Ann Lee", "42"))
            .importNow();

    assertThat(outcome.student("h2").cleverId()).isEqualTo(Given.clever("s1"));
    assertThat(outcome.student("h1").cleverId()).isNull();
    assertThat(outcome.has("m-s1")).isFalse();
  }

  @Test
  void p1OfSeveralCandidatesNoneIsGuessed() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .inBloomz(Bloomz.reached(Bloomz.student("h1", null, "Ann Lee"), ANN, null))
            .inBloomz(Bloomz.reached(Bloomz.student("h2", null, "Ann Lee"), ANN, null))
            .importNow();

    assertThat(outcome.changes()).containsExactly("STUDENTS CREATED m-s1 by P 8");
    assertThat(outcome.issues())
        .containsExactly("SEVERAL_CANDIDATES STUDENT s1", "POSSIBLE_DUPLICATE STUDENT h1");
  }

  @Test
  void p1OneCandidateOfSeveralUsersIsNobodys() {
    DecisionSummary outcome =
        Given.school()
            .teacher("t1", "Ann Lee", ANN)
            .teacher("t2", "Bea Lee", ANN)
            .inBloomz(Bloomz.reached(Bloomz.staff("h", null, "Lee", Role.TEACHER), ANN, null))
            .importNow();

    assertThat(outcome.changes())
        .containsExactly("STAFF CREATED m-t1 by P 8", "STAFF CREATED m-t2 by P 8");
    assertThat(outcome.issues())
        .contains("SEVERAL_CANDIDATES STAFF t1", "SEVERAL_CANDIDATES STAFF t2");
  }

  @Test
  void studentsAreNeverPutTogether() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", ANN, "42")
            .student("s2", "Ann Lee", ANN, "42")
            .importNow();

    assertThat(outcome.active()).containsExactly("m-s1", "m-s2");
  }

  @Test
  void aNewMembersIdTakenByAnotherGetsANumber() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", null, null)
            .section("A", "Math")
            .inBloomz(Bloomz.student("m-s1", null, "Bea Kent"))
            .inBloomz(Bloomz.handMade("c-A", "Club"))
            .importNow();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STUDENTS CREATED m-s1-2 by P 8", "CLASSES CREATED c-A-2 by C 1");
  }
}
