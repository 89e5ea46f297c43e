package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Source;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is not the person that an id or an address seems to say: rules P 1, P 2, S 3. */
class OtherPersonTest {
  private static final String PHONE = "+12125550102";

  /** Another child's id, typed by hand; the mother by hand is nobody of the other child. */
  @Test
  void p1AMatchOfAnotherNameIsReportedAndTakesNoParentsAlong() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .student("z1", "Zoe Quill", null, "000003")
            .students("z1")
            .contact("c1", "Pam Quill", "pam@example.org", null)
            .parentOf("z1")
            .inBloomz(Bloomz.reached(Bloomz.parent("h-m", "Maria Ruiz"), "m@example.org", null))
            .inBloomz(handMade("h-m", "Ana Ruiz", "000003", StudentIdField.SIS_ID))
            .importNow();

    assertThat(outcome.member("h-s").name().whole()).isEqualTo("Ana Ruiz");
    assertThat(outcome.parentsOf("h-s")).containsExactly("h-m Parent");
    assertThat(outcome.parentsOf("m-z1")).containsExactly("m-c1 Parent");
    assertThat(outcome.issues())
        .containsExactlyInAnyOrder(
            "NAMES_DIFFER STUDENT z1",
            "SAME_STUDENT_ID STUDENT h-s",
            "SAME_STUDENT_ID STUDENT m-z1");
  }

  /** Nor is she taken along to a child of whom only one name is equal. */
  @ParameterizedTest
  @CsvSource({"Zoe Ruiz", "Ana Quill"})
  void p1OneEqualNameIsNotEnoughForParentsAddedByHand(String name) {
    DecisionSummary outcome =
        Given.school()
            .student("z1", name, null, "000003")
            .inBloomz(Bloomz.parent("h-m", "Maria Ruiz"))
            .inBloomz(handMade("h-m", "Ana Ruiz", "000003", StudentIdField.SIS_ID))
            .importNow();

    assertThat(outcome.parentsOf("m-z1")).isEmpty();
    assertThat(outcome.issues()).contains("NAMES_DIFFER STUDENT z1");
  }

  /** SIS id 1001 is not student number 1001. */
  @ParameterizedTest
  @CsvSource(
      value = {"SIS_ID", "STATE_ID", "-"},
      nullValues = "-")
  void s3AnIdIsComparedWithIdsOfItsFieldOnly(@Nullable StudentIdField field) {
    DecisionSummary outcome =
        Given.school()
            .studentIdField(StudentIdField.STUDENT_NUMBER)
            .student(
                new Student(Given.clever("z1"), Bloomz.name("Zoe Brown"), null, "77", "1001", null))
            .student(
                new Student(
                    Given.clever("k1"), Bloomz.name("Hal Adams"), null, "1001", "2002", null))
            .inBloomz(Bloomz.parent("h-q", "Quinn Adams"))
            .inBloomz(handMade("h-q", "Hal Adams", "1001", field))
            .importNow();

    assertThat(outcome.student("h-s").cleverId()).isNull();
    assertThat(outcome.parentsOf("h-s")).containsExactly("h-q Parent");
    assertThat(outcome.parentsOf("m-z1")).isEmpty();
    assertThat(outcome.student("m-z1").idField()).isEqualTo(StudentIdField.STUDENT_NUMBER);
  }

  /** Two Mary Uptons with 77, one of them departed. */
  @Test
  void s3ADepartedNamesakeWithTheOldFieldsIdIsAnotherChild() {
    DecisionSummary outcome =
        Given.school()
            .student("k1", "Mary Upton", null, "77")
            .student("k2", "Ben Roe", null, "1")
            .imported()
            .gone("k1")
            .studentIdField(StudentIdField.STUDENT_NUMBER)
            .student(
                new Student(Given.clever("k9"), Bloomz.name("Mary Upton"), null, "5", "77", null))
            .nightly();

    assertThat(outcome.has("m-k9")).isTrue();
    assertThat(outcome.student("m-k1").cleverId()).isEqualTo(Given.clever("k1"));
  }

  /** An id that was stored without its field needs a name that can be the same. */
  @ParameterizedTest
  @CsvSource({"Hal Adams, true", "Hal Adams-Ek, true", "Hal Brown, false", "Zoe Adams, false"})
  void s3AnIdWhoseFieldIsUnknownNeedsTheName(String name, boolean same) {
    DecisionSummary outcome =
        Given.school()
            .student("s1", name, null, "42")
            .inBloomz(handMade("h-m", "Hal Adams", "42", null))
            .importNow();

    assertThat(outcome.has("m-s1")).isEqualTo(!same);
  }

  /** The father at the family's address is not the mother, nor is the grandfather. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Carlos Ruiz, family@example.org, ,             SHARED_EMAIL
          Jose Ruiz,   ,                   +12125550102, NAMES_DIFFER
          """)
  void p1OneAddressAndAnotherFirstNameIsAnotherPerson(
      String name, String email, String phone, IssueCode reported) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("c1", name, email, phone)
            .parentOf("s1")
            .inBloomz(
                Bloomz.reached(Bloomz.parent("h-m", "Maria Ruiz"), "family@example.org", PHONE))
            .importNow();

    assertThat(outcome.member("h-m").name().whole()).isEqualTo("Maria Ruiz");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-c1 Parent");
    assertThat(outcome.issues(reported)).hasSize(1);
  }

  /** Where Clever has both parents, the mother is found among them. */
  @Test
  void p1OfTwoParentsAtOneAddressTheNameTells() {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("c1", "Carlos Ruiz", "family@example.org", null)
            .parentOf("s1")
            .contact("c2", "Maria Ruiz", "family@example.org", null)
            .parentOf("s1")
            .inBloomz(
                Bloomz.reached(Bloomz.parent("h-m", "Maria Ruiz"), "family@example.org", null))
            .importNow();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("h-m Parent", "m-c1 Parent");
    assertThat(outcome.issues()).containsExactly("SHARED_EMAIL CONTACT h-m");
  }

  /** She married, and her contact has another id; her account and her number stay hers. */
  @Test
  void p2TheSameFirstNameEmailAndChildIsTheSamePerson() {
    Given given =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .contact("c1", "Maria Ruiz", "maria@example.org", PHONE)
            .parentOf("s1")
            .imported();
    Member edited =
        Bloomz.edited(
            Bloomz.reached(given.bloomzMember("m-c1"), "maria@example.org", "+12125550199"),
            EditedField.PHONE);

    DecisionSummary outcome =
        given
            .inBloomz(edited)
            .gone("c1")
            .contact("c2", "Maria Soto", "maria@example.org", PHONE)
            .parentOf("s1")
            .fullData();

    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-c1 Parent");
    assertThat(outcome.member("m-c1").name().whole()).isEqualTo("Maria Soto");
    assertThat(outcome.member("m-c1").phone()).isEqualTo(Given.phone("+12125550199"));
    assertThat(outcome.issues()).containsExactly("NEW_CLEVER_ID CONTACT c2");
  }

  /** Without a child in common it is not known; both are told of. */
  @ParameterizedTest
  @CsvSource({"Maria Soto, s2", "Rosa Ruiz, s1", "Carl Ek, s1"})
  void p2WhoCameAndWhoLeftAtOneAddressIsReported(String name, String child) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1", "s2")
            .contact("c1", "Maria Ruiz", "maria@example.org", null)
            .parentOf("s1")
            .imported()
            .gone("c1")
            .contact("c2", name, "maria@example.org", null)
            .parentOf(child)
            .nightly();

    assertThat(outcome.has("m-c2")).isTrue();
    assertThat(outcome.parent("m-c1").contacts()).isEqualTo(Bloomz.contacts("c1"));
    assertThat(outcome.issues()).containsExactly("SAME_ADDRESS_OTHER_PERSON CONTACT c2");
  }

  /** Of a teacher the class is what both have in common. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void p2TheSameFirstNameEmailAndClassIsTheSamePerson(boolean sameClass) {
    Given given =
        Given.school()
            .section("B", "Art")
            .section("A", "Math")
            .students("s1")
            .teacher("t1", "Nora Vale", "nora@example.org")
            .teacher("t1")
            .imported()
            .gone("t1")
            .teacher("t2", "Nora Vale-Kent", "nora@example.org");
    DecisionSummary outcome =
        (sameClass ? given : given.section("B", "Art")).teacher("t2").nightly();

    assertThat(outcome.has("m-t2")).isEqualTo(!sameClass);
    assertThat(outcome.issues(IssueCode.NEW_CLEVER_ID)).hasSize(sameClass ? 1 : 0);
    assertThat(outcome.issues(IssueCode.SAME_ADDRESS_OTHER_PERSON)).hasSize(sameClass ? 0 : 1);
  }

  /** A student by hand, with a parent by hand. */
  private static Member handMade(
      String parent, String name, String studentId, @Nullable StudentIdField field) {
    Member member = Bloomz.student("h-s", null, name, Bloomz.guardianship(parent, Source.MANUAL));
    return member.withStudent(
        Objects.requireNonNull(member.student()).withStudentId(studentId, field));
  }
}
