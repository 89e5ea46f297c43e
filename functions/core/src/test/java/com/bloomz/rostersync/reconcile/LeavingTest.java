package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.roster.Source.CLEVER;
import static com.bloomz.rostersync.roster.Source.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who becomes inactive, who does not, and who comes back: rule I 5. */
class LeavingTest {

  private static Given school() {
    return Given.school()
        .section("A", "Math")
        .students("s1", "s2")
        .teacher("t1")
        .coTeacher("t2")
        .contact("p1", "Pat Lee", null, null)
        .parentOf("s1")
        .contact("p2", "Kim Roe", null, null)
        .parentOf("s1", "s2")
        .imported();
  }

  private static Given withoutStudent1(Given given) {
    return given.gone("s1", "p1").contact("p2", "Kim Roe", null, null).parentOf("s2");
  }

  @Test
  void whoLeavesIsInactiveAndStays() {
    DecisionSummary outcome = withoutStudent1(school()).nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STUDENT_ENROLMENTS REMOVED m-s1 in c-A by I 4",
            "STUDENTS REMOVED m-s1 by I 4",
            "PARENTS REMOVED m-p1 by I 4");
    assertThat(outcome.member("m-s1").active()).isFalse();
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent", "m-p2 Parent");
    assertThat(outcome.active()).containsExactly("m-p2", "m-s2", "m-t1", "m-t2");
  }

  @Test
  void whoComesBackIsTheSamePerson() {
    Given given = withoutStudent1(school()).after(RunKind.NIGHTLY);

    DecisionSummary outcome =
        given
            .section("A", "Math")
            .students("s1")
            .contact("p1", "Pat Lee", null, null)
            .parentOf("s1")
            .contact("p2", "Kim Roe", null, null)
            .parentOf("s1")
            .importNow();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STUDENTS RESTORED m-s1 by I 5",
            "PARENTS RESTORED m-p1 by I 5",
            "STUDENT_ENROLMENTS CREATED m-s1 in c-A by P 8");
    assertThat(outcome.after()).isEqualTo(school().importNow().after());
  }

  @Test
  void whoComesBackKeepsTheRole() {
    Given given = school();
    given
        .inBloomz(
            given
                .bloomzMember("m-t2")
                .withStaff(new Hat.OfStaff(Given.clever("t2"), Role.SCHOOL_OFFICE_STAFF)))
        .gone("t2")
        .after(RunKind.NIGHTLY);
    assertThat(given.bloomzMember("m-t2").active()).isFalse();

    DecisionSummary outcome = given.section("A", "Math").coTeacher("t2").nightly();

    assertThat(outcome.changes())
        .containsExactly(
            "STAFF RESTORED m-t2 by I 5", "STAFF_ENROLMENTS CREATED m-t2 in c-A by P 8");
    assertThat(outcome.staff("m-t2").role()).isEqualTo(Role.SCHOOL_OFFICE_STAFF);
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void aSchoolAdminIsNeverMadeInactive(RunKind kind) {
    Given given = school();
    DecisionSummary outcome =
        given
            .inBloomz(
                given
                    .bloomzMember("m-t2")
                    .withStaff(new Hat.OfStaff(Given.clever("t2"), Role.SCHOOL_ADMIN)))
            .gone("t2")
            .decide(kind);

    assertThat(outcome.member("m-t2").active()).isTrue();
    assertThat(outcome.membersOf("c-A").contains("m-t2 CO_TEACHER")).isEqualTo(!kind.removes());
  }

  @Test
  void whoHasAPlaceInAnotherClassStaysActive() {
    DecisionSummary outcome =
        school()
            .inBloomz(Bloomz.handMade("h", "Club", Bloomz.pupil("m-s1", MANUAL)))
            .gone("s1")
            .nightly();

    assertThat(outcome.changes()).containsExactly("STUDENT_ENROLMENTS REMOVED m-s1 in c-A by I 4");
    assertThat(outcome.member("m-s1").active()).isTrue();
  }

  @Test
  void aPlaceInAnArchivedClassKeepsNobodyActive() {
    DecisionSummary outcome =
        school()
            .inBloomz(Bloomz.handMade("h", "Club", Bloomz.pupil("m-s1", MANUAL)).withArchived(true))
            .gone("s1")
            .nightly();

    assertThat(outcome.member("m-s1").active()).isFalse();
    assertThat(outcome.membersOf("h")).containsExactly("m-s1 STUDENT");
  }

  @Test
  void aStudentWithoutSectionWhomCleverShowsStaysActive() {
    Given given = school();
    DecisionSummary outcome = given.section("A", "Math").nobody().students("s2").nightly();

    assertThat(outcome.member("m-s1").active()).isTrue();
    assertThat(outcome.parentsOf("m-s1")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void whoWasAddedByHandWithoutClassStaysAsItIs(RunKind kind) {
    DecisionSummary outcome =
        school()
            .inBloomz(
                Bloomz.student("hs", null, "Cal Dow"),
                Bloomz.staff("ht", null, "Dee Poe", Role.TEACHER),
                Bloomz.parent("hp", "Lou Day"))
            .decide(kind);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.active()).contains("hs", "ht", "hp");
  }

  @Test
  void staffInNoSectionWhomCleverNoLongerShowsLeave() {
    DecisionSummary outcome =
        school().otherStaff("o1", "Ola Nye", null).imported().gone("o1").nightly();

    assertThat(outcome.changes()).containsExactly("STAFF REMOVED m-o1 by I 4");
  }

  @Test
  void aParentOfSeveralChildrenStaysForTheOthers() {
    DecisionSummary outcome =
        school().contact("p2", "Kim Roe", null, null).related("s1", "Neighbor", "").nightly();

    assertThat(outcome.changes()).containsExactly("GUARDIANSHIPS REMOVED m-p2 in m-s1 by I 4");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-p2 Parent");
  }

  @Test
  void membersLeaveAfterTheirPlacesEnd() {
    DecisionSummary outcome = withoutStudent1(school()).nightly();

    List<String> order =
        outcome.decision().writes().stream()
            .map(
                write ->
                    switch (write) {
                      case Write.OfMember each -> each.after().id().value();
                      case Write.OfClass each -> each.after().id().value();
                      case Write.OfDeletedClass each -> each.id().value();
                    })
            .toList();
    assertThat(order).containsExactly("c-A", "m-s1", "m-p1");
  }

  @Test
  void anEnrolmentByHandThatCleverShowsTooStaysByHand() {
    Given given = school();
    var enrolments = List.of(Bloomz.pupil("m-s1", MANUAL), Bloomz.pupil("m-s2", CLEVER));
    given.inBloomz(given.bloomzClass("c-A").withEnrolments(enrolments));

    DecisionSummary outcome = given.nightly();

    assertThat(outcome.theClass("c-A").enrolments()).contains(Bloomz.pupil("m-s1", MANUAL));
  }

  @Test
  @DisplayName("acceptance 4a: a section's new teacher takes the place of the one who stays")
  void aClassHasOnePrimaryTeacher() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1")
            .imported()
            .section("A", "Math")
            .students("s1")
            .teacher("t2")
            .importNow();

    assertThat(outcome.membersOf("c-A"))
        .containsExactly("m-s1 STUDENT", "m-t1 CO_TEACHER", "m-t2 PRIMARY_TEACHER");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("acceptance 4b: whom an admin made the primary teacher stays the only one")
  void anAdminsPrimaryTeacherIsTheOnlyOne(RunKind kind) {
    Given given =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1")
            .imported()
            .inBloomz(Bloomz.staff("ht", null, "Dee Poe", Role.TEACHER));
    RosterClass math = given.bloomzClass("c-A");

    for (Enrolment[] had :
        new Enrolment[][] {
          {Bloomz.pupil("m-s1", CLEVER), Bloomz.teacher("ht", MANUAL)},
          {
            Bloomz.pupil("m-s1", CLEVER),
            Bloomz.teacher("m-t1", CLEVER),
            Bloomz.teacher("ht", MANUAL)
          }
        }) {
      given.inBloomz(math.withEnrolments(List.of(had)));
      assertThat(given.decide(kind).membersOf("c-A"))
          .containsExactlyInAnyOrder("m-s1 STUDENT", "m-t1 CO_TEACHER", "ht PRIMARY_TEACHER");
    }
  }

  @Test
  void aPlaceThatAnAdminGaveStaysAsItIs() {
    Given given = school();
    var enrolments =
        List.of(
            Bloomz.pupil("m-s1", CLEVER),
            Bloomz.pupil("m-s2", CLEVER),
            Bloomz.coTeacher("m-t1", MANUAL),
            Bloomz.teacher("m-t2", MANUAL));
    given.inBloomz(given.bloomzClass("c-A").withEnrolments(enrolments));

    assertThat(given.nightly().changes()).isEmpty();
  }
}
