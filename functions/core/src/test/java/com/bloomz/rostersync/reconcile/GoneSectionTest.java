package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.roster.Source.CLEVER;
import static com.bloomz.rostersync.roster.Source.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first row of table I 4: a class whose section is gone. Clever shows class c-A with student s1
 * and teacher t1, and Bloomz has class c-B besides.
 */
class GoneSectionTest {
  private static Given school(boolean keepManualStaff) {
    return Given.school()
        .keepManualStaff(keepManualStaff)
        .section("A", "Math")
        .students("s1")
        .teacher("t1")
        .imported();
  }

  private static void assertChanges(DecisionSummary outcome, String... changes) {
    assertThat(outcome.changes()).containsExactlyInAnyOrder(changes);
  }

  private static void assertNothingHappens(DecisionSummary outcome) {
    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.after()).isEqualTo(outcome.before());
  }

  /**
   * Class c-B, whose section is gone: a student who is still shown, one who is not, one added by
   * hand, a teacher who is shown, staff added by hand.
   */
  private static Given classWhoseSectionIsGone(boolean keepManualStaff) {
    return school(keepManualStaff)
        .inBloomz(
            Bloomz.student("m-s2", "s2", "Ben Roe"),
            Bloomz.student("hs", null, "Cal Dow"),
            Bloomz.staff("ht", null, "Dee Poe", Role.TEACHER))
        .inBloomz(
            Bloomz.synced(
                "c-B",
                "B",
                "Art",
                Bloomz.pupil("m-s1", CLEVER),
                Bloomz.pupil("m-s2", CLEVER),
                Bloomz.pupil("hs", MANUAL),
                Bloomz.teacher("m-t1", CLEVER),
                Bloomz.coTeacher("ht", MANUAL)));
  }

  private static final String[] MEMBERS_OF_THE_GONE_CLASS_LEAVE = {
    "STUDENT_ENROLMENTS REMOVED m-s1 in c-B by I 4",
    "STUDENT_ENROLMENTS REMOVED m-s2 in c-B by I 4",
    "STUDENT_ENROLMENTS REMOVED hs in c-B by I 4",
    "STAFF_ENROLMENTS REMOVED m-t1 in c-B by I 4",
    "STUDENTS REMOVED m-s2 by I 4",
    "STUDENTS REMOVED hs by I 4"
  };

  @ParameterizedTest
  @CsvSource({"IMPORT_NOW,true", "IMPORT_NOW,false", "NIGHTLY,true", "NIGHTLY,false"})
  void aClassWhoseSectionIsGoneStaysAndIsReported(RunKind kind, boolean keepManualStaff) {
    DecisionSummary outcome = classWhoseSectionIsGone(keepManualStaff).decide(kind);

    assertNothingHappens(outcome);
    assertThat(outcome.issues(IssueCode.SECTION_GONE)).containsExactly("c-B");
  }

  @Test
  void withFullDataTheMembersOfAClassWhoseSectionIsGoneLeaveExceptStaffAddedByHand() {
    DecisionSummary outcome = classWhoseSectionIsGone(true).fullData();

    assertChanges(outcome, MEMBERS_OF_THE_GONE_CLASS_LEAVE);
    assertThat(outcome.classes()).containsExactly("c-A Math", "c-B Art");
    assertThat(outcome.membersOf("c-B")).containsExactly("ht CO_TEACHER");
    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-t1 PRIMARY_TEACHER");
    assertThat(outcome.active()).containsExactly("ht", "m-s1", "m-t1");
  }

  @Test
  void withFullDataAllMembersOfAClassWhoseSectionIsGoneLeaveWithoutKeepManualStaff() {
    DecisionSummary outcome = classWhoseSectionIsGone(false).fullData();

    var changes = new ArrayList<>(List.of(MEMBERS_OF_THE_GONE_CLASS_LEAVE));
    changes.add("STAFF_ENROLMENTS REMOVED ht in c-B by I 4");
    changes.add("STAFF REMOVED ht by I 4");
    assertThat(outcome.changes()).containsExactlyInAnyOrderElementsOf(changes);
    assertThat(outcome.classes()).containsExactly("c-A Math", "c-B Art");
    assertThat(outcome.membersOf("c-B")).isEmpty();
    assertThat(outcome.active()).containsExactly("m-s1", "m-t1");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void withArchiveAClassWhoseSectionIsGoneIsArchivedWithItsMembers(boolean keepManualStaff) {
    Given given = classWhoseSectionIsGone(keepManualStaff);
    DecisionSummary outcome =
        given
            .inBloomz(Bloomz.handMade("h", "Club", Bloomz.teacher("ht", MANUAL)))
            .decide(RunKind.FULL_DATA_AND_ARCHIVE);

    assertChanges(
        outcome,
        "CLASSES ARCHIVED c-B by I 4",
        "STUDENTS REMOVED m-s2 by I 4",
        "STUDENTS REMOVED hs by I 4");
    assertThat(outcome.classes()).containsExactly("c-A Math", "h Club");
    assertThat(outcome.theClass("c-B").enrolments()).hasSize(5);
    assertThat(outcome.active()).containsExactly("ht", "m-s1", "m-t1");
  }
}
