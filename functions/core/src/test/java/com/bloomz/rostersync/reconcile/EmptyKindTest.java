package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.roster.Source.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kind that Clever does not show at all removes nothing, is held and reported: rule I 6. */
class EmptyKindTest {

  private static Given school() {
    return Given.school()
        .section("A", "Math")
        .students("s1", "s2")
        .teacher("t1")
        .otherStaff("o1", "Ola Nye", null)
        .contact("p1", "Pat Lee", null, null)
        .parentOf("s1")
        .imported();
  }

  private static void assertHeld(DecisionSummary outcome, RunKind kind, Set<Entity> held) {
    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.decision().held()).isEqualTo(kind.removes() ? held : Set.of());
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noSections(RunKind kind) {
    DecisionSummary outcome = school().noSections().decide(kind);

    assertHeld(outcome, kind, EnumSet.allOf(Entity.class));
    assertThat(outcome.issues()).containsExactly("NO_SECTIONS SCHOOL");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noStudents(RunKind kind) {
    DecisionSummary outcome = school().noStudents().decide(kind);

    assertHeld(outcome, kind, EnumSet.allOf(Entity.class));
    assertThat(outcome.issues()).containsExactly("NO_STUDENTS SCHOOL");
    assertThat(outcome.membersOf("c-A"))
        .containsExactly("m-s1 STUDENT", "m-s2 STUDENT", "m-t1 PRIMARY_TEACHER");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noStaff(RunKind kind) {
    DecisionSummary outcome = school().noStaff().decide(kind);

    assertHeld(outcome, kind, Set.of(Entity.STAFF, Entity.STAFF_ENROLMENTS));
    assertThat(outcome.issues()).contains("NO_TEACHERS SCHOOL");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noTeachersButOtherStaff(RunKind kind) {
    DecisionSummary outcome = school().gone("t1").decide(kind);

    assertHeld(outcome, kind, Set.of(Entity.STAFF, Entity.STAFF_ENROLMENTS));
    assertThat(outcome.issues()).contains("NO_TEACHERS SCHOOL");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noContacts(RunKind kind) {
    DecisionSummary outcome = school().noContacts().decide(kind);

    assertHeld(outcome, kind, Set.of(Entity.GUARDIANSHIPS, Entity.PARENTS));
    assertThat(outcome.issues()).containsExactly("NO_CONTACTS SCHOOL");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
  }

  /** I 6: the only parent, whom a person took off the only child, does not leave for that. */
  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noContactsAndNoGuardianship(RunKind kind) {
    Given given = school();
    for (String child : List.of("m-s1", "m-s2")) {
      Member student = given.bloomzMember(child);
      Hat.OfStudent hat = Objects.requireNonNull(student.student());
      given.inBloomz(student.withStudent(hat.withGuardianships(List.of())));
    }

    DecisionSummary outcome = given.noContacts().decide(kind);

    assertHeld(outcome, kind, Set.of(Entity.GUARDIANSHIPS, Entity.PARENTS));
    assertThat(outcome.active()).contains("m-p1");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void nothingAtAll(RunKind kind) {
    DecisionSummary outcome =
        school().noSections().noStudents().noStaff().noContacts().decide(kind);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.decision().held()).hasSize(kind.removes() ? Entity.values().length : 0);
    assertThat(outcome.issues())
        .contains("NO_SECTIONS SCHOOL", "NO_STUDENTS SCHOOL", "NO_TEACHERS SCHOOL");
  }

  @Test
  void aSchoolWithoutStaffInBloomzNeedsNoTeachers() {
    DecisionSummary outcome =
        Given.school().section("A", "Math").students("s1", "s2").imported().gone("s2").nightly();

    assertThat(outcome.decision().held()).isEmpty();
    assertThat(outcome.active()).containsExactly("m-s1");
  }

  @Test
  void studentsAddedByHandStayWhereCleverSharesNoStudents() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .teacher("t1")
            .imported()
            .inBloomz(Bloomz.student("hs", null, "Cal Dow"))
            .inBloomz(Bloomz.synced("c-A", "A", "Math", Bloomz.pupil("hs", MANUAL)))
            .nightly();

    assertThat(outcome.membersOf("c-A")).contains("hs STUDENT");
    assertThat(outcome.active()).contains("hs");
  }

  @Test
  void whatIsNotHeldIsDoneAllTheSame() {
    DecisionSummary outcome =
        school().noContacts().section("A", "Mathematics").students("s3").gone("s2").nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "CLASSES UPDATED c-A by C 3",
            "STUDENTS CREATED m-s3 by P 8",
            "STUDENT_ENROLMENTS CREATED m-s3 in c-A by P 8",
            "STUDENT_ENROLMENTS REMOVED m-s2 in c-A by I 4",
            "STUDENTS REMOVED m-s2 by I 4");
    assertThat(outcome.decision().held()).containsExactly(Entity.PARENTS, Entity.GUARDIANSHIPS);
  }

  @Test
  void aTeachersRoleIsKeptWhereCleverShowsNoTeachers() {
    DecisionSummary outcome = school().otherStaff("t1", "Teacher t1", null).nightly();

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.staff("m-t1").role()).isEqualTo(Role.TEACHER);
  }

  @Test
  void aSchoolThatHasNothingHoldsNothing() {
    DecisionSummary outcome = Given.school().nightly();

    assertThat(outcome.decision().held()).isEmpty();
    assertThat(outcome.issues()).isEqualTo(List.of());
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noStudentsArchivesNothing(RunKind kind) {
    DecisionSummary outcome = school().noStudents().gone("A").section("Z", "Zoology").decide(kind);

    assertThat(outcome.changes()).noneMatch(change -> change.contains("ARCHIVED"));
    assertThat(outcome.changes()).noneMatch(change -> change.contains("REMOVED"));
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noneOfSeveralOtherStaff(RunKind kind) {
    DecisionSummary outcome =
        school().otherStaff("o2", "Una Fay", null).imported().gone("o1", "o2").decide(kind);

    assertThat(outcome.decision().held())
        .isEqualTo(
            kind.removes() ? Set.of(Entity.STAFF, Entity.STAFF_ENROLMENTS) : Set.<Entity>of());
    assertThat(outcome.issues()).contains("NO_OTHER_STAFF SCHOOL");
    assertThat(outcome.changes()).noneMatch(change -> change.contains("REMOVED"));
  }

  @Test
  void aFirstImportSaysWhatIsNotShared() {
    DecisionSummary outcome =
        Given.school().section("A", "Art").students("s1").teacher("t1").noStudents().nightly();

    assertThat(outcome.allIssues()).contains("NO_STUDENTS SCHOOL");
    assertThat(outcome.decision().held()).isEmpty();
  }

  /** The admin whose name invitations carry is a member before the first import. */
  @ParameterizedTest
  @EnumSource(RunKind.class)
  void aFirstImportSaysSoOfASchoolThatHasAMemberByHand(RunKind kind) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .noSections()
            .inBloomz(Bloomz.staff("hand", null, "Ada Admin", Role.SCHOOL_ADMIN))
            .decide(kind);

    assertThat(outcome.allIssues()).contains("NO_SECTIONS SCHOOL");
    assertThat(outcome.decision().held()).isEmpty();
  }
}
