package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of people, and what follows Clever: rules P 3, P 5, P 7 and P 8. */
class FieldsTest {

  @ParameterizedTest
  @CsvSource({"true,TEACHER", "false,SCHOOL_SUPPORT_STAFF"})
  void p3TeachersGetTheRoleTeacherAndAllOthersSchoolSupportStaff(boolean teaches, Role role) {
    Given given = Given.school();
    DecisionSummary outcome =
        (teaches ? given.teacher("t1", "Tom Fox", null) : given.otherStaff("t1", "Tom Fox", null))
            .importNow();

    assertThat(outcome.changes()).containsExactly("STAFF CREATED m-t1 by P 8");
    assertThat(outcome.staff("m-t1").role()).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # in Bloomz,          by an admin, teaches, afterwards
          TEACHER,              false,       true,    TEACHER
          TEACHER,              false,       false,   SCHOOL_SUPPORT_STAFF
          TEACHER,              true,        false,   TEACHER
          SCHOOL_SUPPORT_STAFF, false,       true,    TEACHER
          SCHOOL_SUPPORT_STAFF, true,        true,    SCHOOL_SUPPORT_STAFF
          SCHOOL_OFFICE_STAFF,  false,       true,    SCHOOL_OFFICE_STAFF
          SCHOOL_OFFICE_STAFF,  true,        false,   SCHOOL_OFFICE_STAFF
          SCHOOL_ADMIN,         false,       true,    SCHOOL_ADMIN
          SCHOOL_ADMIN,         true,        false,   SCHOOL_ADMIN
          """)
  void p3ARoleThatAnAdminRaisedIsKept(Role had, boolean byAdmin, boolean teaches, Role has) {
    Member member = Bloomz.staff("m-t1", "t1", "Tom Fox", had);
    Given given =
        Given.school()
            .inBloomz(byAdmin ? Bloomz.edited(member, EditedField.ROLE) : member)
            .teacher("t0", "Ada Elm", null)
            .imported();

    DecisionSummary outcome =
        (teaches ? given.teacher("t1", "Tom Fox", null) : given.otherStaff("t1", "Tom Fox", null))
            .nightly();

    assertThat(outcome.staff("m-t1").role()).isEqualTo(has);
    if (had == has) {
      assertThat(outcome.changes()).isEmpty();
    } else {
      assertThat(outcome.changes()).containsExactly("STAFF UPDATED m-t1 by P 3");
    }
  }

  @Test
  void p5NamesEmailsAndPhonesFollowClever() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .student("s1", "Ann Lee", "ann@example.org", "42")
            .students("s1")
            .contact("p1", "Pat Lee", "pat@example.org", "+12125550100")
            .parentOf("s1")
            .imported()
            .student("s1", "Anna Leeds", "anna@example.org", "42")
            .contact("p1", "Pat Leeds", "patl@example.org", "+12125550101")
            .nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder("STUDENTS UPDATED m-s1 by P 5", "PARENTS UPDATED m-p1 by P 5");
    assertThat(outcome.member("m-s1").name()).isEqualTo(new PersonName("Anna", "Leeds"));
    assertThat(outcome.member("m-s1").email()).isEqualTo(Given.email("anna@example.org"));
    assertThat(outcome.member("m-p1").name()).isEqualTo(new PersonName("", "Pat Leeds"));
    assertThat(outcome.member("m-p1").email()).isEqualTo(Given.email("patl@example.org"));
    assertThat(outcome.member("m-p1").phone()).isEqualTo(Given.phone("+12125550101"));
  }

  @ParameterizedTest
  @EnumSource(value = EditedField.class, mode = EnumSource.Mode.EXCLUDE, names = "ROLE")
  void p5AFieldThatAnAdminChangedStays(EditedField field) {
    Given given =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("p1", "Pat Lee", "pat@example.org", "+12125550100")
            .parentOf("s1")
            .imported();
    Member had = given.bloomzMember("m-p1");

    DecisionSummary outcome =
        given
            .inBloomz(Bloomz.edited(had, field))
            .contact("p1", "Pat Roe", "kim@example.org", "+12125550101")
            .nightly();

    Member has = outcome.member("m-p1");
    assertThat(has.name().equals(had.name())).isEqualTo(field == EditedField.NAME);
    assertThat(Objects.equals(had.email(), has.email())).isEqualTo(field == EditedField.EMAIL);
    assertThat(Objects.equals(had.phone(), has.phone())).isEqualTo(field == EditedField.PHONE);
    assertThat(has.edited()).containsExactly(field);
  }

  @Test
  void p5WhatCleverSaysOfAnEditedFieldIsOneChangeAndKeptBeside() {
    Given given =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("p1", "Pat Lee", "pat@example.org", null)
            .parentOf("s1")
            .imported();
    Member edited =
        given
            .bloomzMember("m-p1")
            .keeping(EditedField.EMAIL)
            .withReach(new PersonName("", "Pat Lee"), Given.email("pat@home.example"), null);

    assertThat(given.inBloomz(edited).nightly().changes()).isEmpty();

    DecisionSummary outcome = given.contact("p1", "Pat Lee", "new@example.org", null).nightly();

    assertThat(outcome.changes()).containsExactly("PARENTS UPDATED m-p1 by P 5");
    assertThat(outcome.member("m-p1").email()).isEqualTo(Given.email("pat@home.example"));
    assertThat(outcome.member("m-p1").cleverSaid(EditedField.EMAIL)).isEqualTo("new@example.org");
  }

  @Test
  void p5AValueThatOnePersonHasNoLongerIsCleared() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", "ann@example.org", "42")
            .student("s2", "Ben Roe", "ben@example.org", "43")
            .imported()
            .student("s1", "Ann Lee", null, "42")
            .nightly();

    assertThat(outcome.changes()).containsExactly("STUDENTS UPDATED m-s1 by P 5");
    assertThat(outcome.member("m-s1").email()).isNull();
    assertThat(outcome.issues()).isEmpty();
  }

  @Test
  void p5AValueThatAnAdminGaveIsNotClearedEither() {
    Given given =
        Given.school()
            .student("s1", "Ann Lee", null, "42")
            .student("s2", "Ben Roe", "ben@example.org", "43")
            .imported();
    Member had = Bloomz.reached(given.bloomzMember("m-s1"), "own@example.org", null);

    DecisionSummary outcome = given.inBloomz(Bloomz.edited(had, EditedField.EMAIL)).nightly();

    assertThat(outcome.changes()).isEmpty();
  }

  @Test
  void i6AFieldThatNobodyHasAnyLongerIsKeptAndReported() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", "ann@example.org", "42")
            .student("s2", "Ben Roe", "ben@example.org", "43")
            .imported()
            .student("s1", "Ann Lee", null, "42")
            .student("s2", "Ben Roe", null, "43")
            .decide(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.issues(IssueCode.FIELD_NOT_SHARED)).hasSize(1);
  }

  @Test
  void aNameIsKeptWhereCleverSendsNone() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", null, "42")
            .imported()
            .student(
                new Student(Given.clever("s1"), new PersonName("", " "), null, "42", null, null))
            .nightly();

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.member("m-s1").name().whole()).isEqualTo("Ann Lee");
  }

  static List<PersonName> oddNames() {
    return List.of(
        new PersonName("", ""),
        new PersonName("7", ""),
        new PersonName(" ", "\t"),
        new PersonName("نور", "الهدى"),
        new PersonName("🦊", "👩‍👩‍👧"),
        new PersonName("N".repeat(500), "L".repeat(500)),
        new PersonName("D'Arcy", "O'Fallow-Núñez"));
  }

  @ParameterizedTest
  @MethodSource("oddNames")
  void p7AnyNameIsImportedAsItIs(PersonName name) {
    Given given =
        Given.school().student(new Student(Given.clever("s1"), name, null, "1", null, null));

    assertThat(given.importNow().member("m-s1").name()).isEqualTo(name);
    assertThat(given.imported().nightly().changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stepmother's aunt", "", "PARENT/GUARDIAN", "👪"})
  void p7UnknownRelationshipsStopNothing(String relationship) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("p1", "Pat Lee", null, null)
            .related("s1", relationship, relationship)
            .importNow();

    assertThat(outcome.active()).containsExactly("m-s1");
  }

  @Test
  void p7IdsThatNoListHasAreSkippedAndReported() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1")
            .danglingStudent("x1")
            .danglingStudent("x2")
            .danglingTeacher("x3")
            .importNow();

    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-t1 PRIMARY_TEACHER");
    assertThat(outcome.issues())
        .containsExactly("UNKNOWN_STUDENT SECTION A", "UNKNOWN_TEACHER SECTION A");
    Counts counts = outcome.decision().counts();
    assertThat(counts.of(Entity.STUDENT_ENROLMENTS).skipped()).isEqualTo(2);
    assertThat(counts.of(Entity.STAFF_ENROLMENTS).skipped()).isEqualTo(1);
  }

  @Test
  void p8EveryoneWhomCleverListsIsImportedAlsoThoseInNoSection() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .student("s1", "Ann Lee", null, "42")
            .otherStaff("t1", "Tom Fox", null)
            .importNow();

    assertThat(outcome.active()).containsExactly("m-s1", "m-t1");
    assertThat(outcome.membersOf("c-A")).isEmpty();
  }

  @Test
  void p8MembersOfASectionAreInItsClassInTheirPlaces() {
    Given given =
        Given.school().section("A", "Math").students("s1").teacher("t1").coTeacher("t2").imported();

    assertThat(given.importNow().membersOf("c-A"))
        .containsExactly("m-s1 STUDENT", "m-t1 PRIMARY_TEACHER", "m-t2 CO_TEACHER");

    DecisionSummary outcome = given.teacher("t2").coTeacher("t3").nightly();

    assertThat(outcome.membersOf("c-A"))
        .containsExactly(
            "m-s1 STUDENT", "m-t1 CO_TEACHER", "m-t2 PRIMARY_TEACHER", "m-t3 CO_TEACHER");
    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STAFF CREATED m-t3 by P 8",
            "STAFF_ENROLMENTS CREATED m-t3 in c-A by P 8",
            "STAFF_ENROLMENTS UPDATED m-t1 in c-A by P 8",
            "STAFF_ENROLMENTS UPDATED m-t2 in c-A by P 8");
  }
}
