package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.IssueCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The student id follows the chosen field: rules S 3 and P 6. */
class StudentIdsTest {
  @Test
  void i6StudentIdsThatNobodyHasAnyLongerAreKeptAndReported() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", null, "42")
            .student("s2", "Ben Roe", null, "43")
            .imported()
            .student("s1", "Ann Lee", null, null)
            .student("s2", "Ben Roe", null, null)
            .nightly();

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.issues(IssueCode.FIELD_NOT_SHARED)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"SIS_ID,0042", "STUDENT_NUMBER,007", "STATE_ID,ST 9"})
  void s3AChangedStudentIdFieldIsCarriedToEveryStudent(StudentIdField field, String studentId) {
    Student student = student("s1", "0042", "007", "ST 9");
    Given given =
        Given.school().studentIdField(field).student(student).student(student("s2", "1", "2", "3"));

    assertThat(studentId(given.importNow(), "m-s1")).isEqualTo(studentId);

    for (StudentIdField before : StudentIdField.values()) {
      DecisionSummary outcome =
          given.studentIdField(before).imported().studentIdField(field).nightly();
      assertThat(studentId(outcome, "m-s1")).isEqualTo(studentId);
      if (before != field) {
        assertThat(outcome.changes())
            .containsExactly("STUDENTS UPDATED m-s1 by P 6", "STUDENTS UPDATED m-s2 by P 6");
      }
    }
  }

  @Test
  void s3StudentsWithOneIdAreAllReportedAndKeepIt() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", null, "42")
            .student("s2", "Ben Roe", null, "42")
            .student("s3", "Cal Dow", null, "43")
            .importNow();

    assertThat(outcome.issues(IssueCode.SAME_STUDENT_ID)).hasSize(2);
    assertThat(studentId(outcome, "m-s1")).isEqualTo("42");
    assertThat(studentId(outcome, "m-s2")).isEqualTo("42");
  }

  @Test
  void s3AStudentWithoutTheChosenIdIsReported() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", null, "42")
            .student("s2", "Ben Roe", null, null)
            .importNow();

    assertThat(outcome.issues(IssueCode.STUDENT_ID_MISSING)).hasSize(1);
    assertThat(studentId(outcome, "m-s2")).isNull();
  }

  private static Student student(String id, String sisId, String number, String stateId) {
    return new Student(Given.clever(id), Bloomz.name("Ann Lee"), null, sisId, number, stateId);
  }

  private static @Nullable String studentId(DecisionSummary outcome, String member) {
    return outcome.student(member).studentId();
  }
}
