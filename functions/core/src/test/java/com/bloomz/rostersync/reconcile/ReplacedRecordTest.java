package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A record of Clever that becomes another person is another person (P 10). */
class ReplacedRecordTest {
  private static final String PHONE = "+12125550102";

  private static Given bobsFamily() {
    return Given.school()
        .section("A", "Math")
        .students("s1")
        .contact("c3", "Bob Roe", "bob@example.org", PHONE)
        .parentOf("s1")
        .imported();
  }

  /** The SIS reuses Bob's contact for Fay; Bob's account stays Bob's. */
  @Test
  void p10AContactThatBecomesAnotherPersonIsANewMember() {
    DecisionSummary outcome =
        bobsFamily().contact("c3", "Fay Foster", "fay@example.org", "+12125550177").nightly();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-c3-2 Parent");
    assertThat(outcome.member("m-c3-2").name().whole()).isEqualTo("Fay Foster");
    assertThat(outcome.member("m-c3").name().whole()).isEqualTo("Bob Roe");
    assertThat(outcome.member("m-c3").email()).isEqualTo(Given.email("bob@example.org"));
    assertThat(outcome.member("m-c3").active()).isFalse();
    assertThat(outcome.parent("m-c3").contacts()).isEmpty();
    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "PARENTS UPDATED m-c3 by P 10",
            "PARENTS REMOVED m-c3 by I 4",
            "PARENTS CREATED m-c3-2 by G 1",
            "GUARDIANSHIPS REMOVED m-c3 in m-s1 by I 4",
            "GUARDIANSHIPS CREATED m-c3-2 in m-s1 by G 1");
    assertThat(outcome.issues()).containsExactly("RECORD_REPLACED CONTACT c3");
  }

  /** X 4: that Bob's record is Fay's now, and that Bob has another, is one change of Bob. */
  @Test
  void p10WhoComesUnderAnotherIdTheSameNightIsTheSameMember() {
    DecisionSummary outcome =
        bobsFamily()
            .contact("c3", "Fay Foster", "fay@example.org", "+12125550177")
            .contact("c9", "Bob Roe", "bob@example.org", PHONE)
            .parentOf("s1")
            .nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "PARENTS UPDATED m-c3 by P 1",
            "PARENTS CREATED m-c3-2 by G 1",
            "GUARDIANSHIPS CREATED m-c3-2 in m-s1 by G 1");
    assertThat(outcome.decision().changes())
        .filteredOn(each -> each.subject().equals("m-c3"))
        .singleElement()
        .satisfies(each -> assertThat(each.before()).containsEntry("contacts", "c3"))
        .satisfies(each -> assertThat(each.after()).containsEntry("contacts", "c9"));
  }

  /** An address that an admin mended for Bob is not Fay's. */
  @Test
  void p10AValueKeptByAnAdminEndsWithThePerson() {
    Given given = bobsFamily();
    Member bob =
        Bloomz.edited(
            Bloomz.reached(given.bloomzMember("m-c3"), "bob@home.example", PHONE),
            EditedField.EMAIL);

    DecisionSummary outcome =
        given
            .inBloomz(bob)
            .contact("c3", "Fay Foster", "fay@example.org", "+12125550177")
            .nightly();

    assertThat(outcome.member("m-c3-2").email()).isEqualTo(Given.email("fay@example.org"));
    assertThat(outcome.member("m-c3-2").edited()).isEmpty();
    assertThat(outcome.member("m-c3").email()).isEqualTo(Given.email("bob@home.example"));
  }

  /** Compared is what Clever said before, also where an admin has given another value. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # by the admin: name, email,          Clever now: name, email, the same person
          Robert Stone,         bob@example.org,  Fay Foster,     fay@example.org, false
          Robert Stone,         bob@home.example, Fay Foster,     fay@example.org, false
          Robert Stone,         bob@home.example, Bob Roe-Ash,    new@example.org, true
          Robert Stone,         bob@home.example, Robert Stone,   new@example.org, true
          Bob Roe,              bob@home.example, Ed Ash,         bob@example.org, true
          Bob Roe,              bob@home.example, Ed Ash,         bob@home.example, true
          Fay Foster,           bob@example.org,  Fay Foster,     fay@example.org, true
          """)
  void p10WhatCleverSaidBeforeCountsForAFieldThatIsKept(
      String name, String email, String cleverName, String cleverEmail, boolean same) {
    Given given = bobsFamily();
    Member bob =
        given
            .bloomzMember("m-c3")
            .keeping(EditedField.NAME)
            .keeping(EditedField.EMAIL)
            .withReach(Bloomz.name(name), Given.email(email), Given.phone(PHONE));

    DecisionSummary outcome =
        given.inBloomz(bob).contact("c3", cleverName, cleverEmail, "+12125550177").nightly();

    assertThat(outcome.has("m-c3-2")).isEqualTo(!same);
    assertThat(outcome.member("m-c3").name().whole()).isEqualTo(name);
  }

  /** Of a name that was edited before that was noted, nobody knows what stood there (I 6). */
  @Test
  void p10AnEditedNameOfWhichNothingElseIsKnownStays() {
    Given given = bobsFamily();
    Member bob =
        Bloomz.edited(
            given
                .bloomzMember("m-c3")
                .withReach(Bloomz.name("Robert Stone"), null, Given.phone(PHONE)),
            EditedField.NAME);

    DecisionSummary outcome =
        given.inBloomz(bob).contact("c3", "Bob Roe", "bob@example.org", "+12125550177").nightly();

    assertThat(outcome.has("m-c3-2")).isFalse();
    assertThat(outcome.member("m-c3").cleverSaid(EditedField.NAME)).isEqualTo("Bob Roe");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # name,      email,           phone,        the same person
          Fay Foster,  fay@example.org, +12125550177, false
          Fay Foster,  ,                ,             false
          Fay Foster,  bob@example.org, +12125550177, true
          Fay Foster,  fay@example.org, +12125550102, true
          Bob Foster,  fay@example.org, +12125550177, true
          Roe,         fay@example.org, ,             true
          Bobby Smith, fay@example.org, +12125550177, true
          """)
  void p10ARecordWithAnythingInCommonIsStillThePerson(
      String name, String email, String phone, boolean same) {
    DecisionSummary outcome =
        bobsFamily()
            .contact("c4", "Al Oak", "al@example.org", "+12125550178")
            .parentOf("s1")
            .imported()
            .contact("c3", name, email, phone)
            .nightly();

    assertThat(outcome.has("m-c3-2")).isEqualTo(!same);
    assertThat(outcome.member("m-c3").active()).isEqualTo(same);
    assertThat(outcome.issues(IssueCode.RECORD_REPLACED)).hasSize(same ? 0 : 1);
  }

  /** A substitute is typed over the teacher on leave. */
  @Test
  void p10AStaffRecordThatBecomesAnotherPersonIsANewMember() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1", "Kim Fir", "kfir@example.org")
            .teacher("t1")
            .imported()
            .teacher("t1", "Sue Sub", "ssub@example.org")
            .nightly();

    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-t1-2 PRIMARY_TEACHER");
    assertThat(outcome.member("m-t1").name().whole()).isEqualTo("Kim Fir");
    assertThat(outcome.member("m-t1").active()).isFalse();
    assertThat(outcome.staff("m-t1-2").role()).isEqualTo(Role.TEACHER);
    assertThat(outcome.issues()).containsExactly("RECORD_REPLACED STAFF t1");
  }

  /** A raised role is not the substitute's. */
  @Test
  void p10ARaisedRoleStaysWithThePerson() {
    DecisionSummary outcome =
        Given.school()
            .teacher("t2", "Tom Oak", null)
            .teacher("t1", "Sue Sub", "ssub@example.org")
            .inBloomz(
                Bloomz.reached(
                    Bloomz.staff("m-t1", "t1", "Kim Fir", Role.SCHOOL_ADMIN),
                    "kfir@example.org",
                    null))
            .nightly();

    assertThat(outcome.staff("m-t1").role()).isEqualTo(Role.SCHOOL_ADMIN);
    assertThat(outcome.member("m-t1").active()).isTrue();
    assertThat(outcome.staff("m-t1-2").role()).isEqualTo(Role.TEACHER);
  }

  @Test
  void p10AStudentRecordThatBecomesAnotherChildIsANewMember() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .student("s1", "Hal Adams", null, "42")
            .students("s1", "s2")
            .contact("c1", "Quinn Adams", "quinn@example.org", null)
            .parentOf("s1")
            .imported()
            .student("s1", "Zoe Brown", null, "42")
            .contact("c1", "Pat Brown", "pat@example.org", null)
            .nightly();

    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1-2 STUDENT", "m-s2 STUDENT");
    assertThat(outcome.parentsOf("m-s1-2")).containsExactly("m-c1-2 Parent");
    assertThat(outcome.member("m-s1").name().whole()).isEqualTo("Hal Adams");
    assertThat(outcome.member("m-s1").active()).isFalse();
    assertThat(outcome.member("m-c1").active()).isFalse();
  }

  /** A student number or state ID is the child's own; Clever's ids are made from SIS ids. */
  @ParameterizedTest
  @EnumSource(StudentIdField.class)
  void p10AStudentWithTheSameNumberIsStillTheChild(StudentIdField field) {
    DecisionSummary outcome =
        Given.school()
            .studentIdField(field)
            .student(new Student(Given.clever("s1"), Bloomz.name("Hal Adams"), null, "1", "2", "3"))
            .student("s2", "Bea Oak", null, "9")
            .imported()
            .student(new Student(Given.clever("s1"), Bloomz.name("Lou Brown"), null, "1", "2", "3"))
            .nightly();

    assertThat(outcome.has("m-s1-2")).isEqualTo(field == StudentIdField.SIS_ID);
  }

  /** In Import Now nobody leaves; the record is the new person's all the same (I 4). */
  @Test
  void p10ImportNowRemovesNobodyButTheRecordIsTheNewPersons() {
    DecisionSummary outcome =
        bobsFamily().contact("c3", "Fay Foster", "fay@example.org", "+12125550177").importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-c3 Parent", "m-c3-2 Parent");
    assertThat(outcome.parent("m-c3").contacts()).isEmpty();
    assertThat(outcome.parent("m-c3-2").contacts()).isEqualTo(Bloomz.contacts("c3"));
  }

  @Test
  void p10TheFormerPersonIsKnownAgainUnderAnotherRecord() {
    Given given =
        bobsFamily()
            .contact("c3", "Fay Foster", "fay@example.org", "+12125550177")
            .after(RunKind.NIGHTLY);

    DecisionSummary outcome =
        given.contact("c9", "Bob Roe", "bob@example.org", null).parentOf("s1").nightly();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-c3 Parent", "m-c3-2 Parent");
    assertThat(outcome.member("m-c3").active()).isTrue();
  }
}
