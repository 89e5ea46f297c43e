package com.bloomz.rostersync.reconcile;

import static com.bloomz.rostersync.roster.Source.CLEVER;
import static com.bloomz.rostersync.roster.Source.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every cell of table I 4 but those of the first row: what leaves, what stays, and what is told. In
 * each test Clever shows class c-A with student s1 and teacher t1, and Bloomz has more than that.
 */
class RemovalTableTest {
  private static final String EVERY_CELL =
      """
      # kind,                 keepManualStaff, cell
      IMPORT_NOW,             true,            stays
      IMPORT_NOW,             false,           stays
      FULL_DATA,              true,            leaves
      FULL_DATA,              false,           leaves
      FULL_DATA_AND_ARCHIVE,  true,            leaves
      FULL_DATA_AND_ARCHIVE,  false,           leaves
      NIGHTLY,                true,            leaves
      NIGHTLY,                false,           leaves
      """;

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

  // Row 2: student in a synced class

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CELL)
  void aStudentInASyncedClass(RunKind kind, boolean keepManualStaff, String cell) {
    Given given =
        school(keepManualStaff)
            .inBloomz(
                Bloomz.student("m-s2", "s2", "Ben Roe"), Bloomz.student("hs", null, "Cal Dow"));
    DecisionSummary outcome =
        given
            .inBloomz(
                given
                    .bloomzClass("c-A")
                    .withEnrolments(
                        List.of(
                            Bloomz.pupil("m-s1", CLEVER),
                            Bloomz.teacher("m-t1", CLEVER),
                            Bloomz.pupil("m-s2", CLEVER),
                            Bloomz.pupil("hs", MANUAL))))
            .decide(kind);

    if (cell.equals("stays")) {
      assertNothingHappens(outcome);
      return;
    }
    assertChanges(
        outcome,
        "STUDENT_ENROLMENTS REMOVED m-s2 in c-A by I 4",
        "STUDENT_ENROLMENTS REMOVED hs in c-A by I 4",
        "STUDENTS REMOVED m-s2 by I 4",
        "STUDENTS REMOVED hs by I 4");
    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-t1 PRIMARY_TEACHER");
    assertThat(outcome.active()).containsExactly("m-s1", "m-t1");
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CELL)
  void aStudentWhomCleverShowsElsewhere(RunKind kind, boolean keepManualStaff, String cell) {
    Given given = school(keepManualStaff).section("B", "Art").students("s2").imported();
    DecisionSummary outcome =
        given
            .inBloomz(
                given
                    .bloomzClass("c-A")
                    .withEnrolments(
                        List.of(
                            Bloomz.pupil("m-s1", CLEVER),
                            Bloomz.teacher("m-t1", CLEVER),
                            Bloomz.pupil("m-s2", MANUAL))))
            .decide(kind);

    if (cell.equals("stays")) {
      assertNothingHappens(outcome);
      return;
    }
    assertChanges(outcome, "STUDENT_ENROLMENTS REMOVED m-s2 in c-A by I 4");
    assertThat(outcome.membersOf("c-B")).containsExactly("m-s2 STUDENT");
    assertThat(outcome.active()).containsExactly("m-s1", "m-s2", "m-t1");
  }

  // Row 3: staff in a synced class, from Clever

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CELL)
  void staffFromCleverInASyncedClass(RunKind kind, boolean keepManualStaff, String cell) {
    Given given =
        school(keepManualStaff)
            .teacher("t3", "Eve Fay", null)
            .imported()
            .inBloomz(Bloomz.staff("m-t2", "t2", "Dee Poe", Role.TEACHER));
    DecisionSummary outcome =
        given
            .inBloomz(
                given
                    .bloomzClass("c-A")
                    .withEnrolments(
                        List.of(
                            Bloomz.pupil("m-s1", CLEVER),
                            Bloomz.teacher("m-t1", CLEVER),
                            Bloomz.coTeacher("m-t2", CLEVER),
                            Bloomz.coTeacher("m-t3", CLEVER))))
            .decide(kind);

    if (cell.equals("stays")) {
      assertNothingHappens(outcome);
      return;
    }
    assertChanges(
        outcome,
        "STAFF_ENROLMENTS REMOVED m-t2 in c-A by I 4",
        "STAFF_ENROLMENTS REMOVED m-t3 in c-A by I 4",
        "STAFF REMOVED m-t2 by I 4");
    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-t1 PRIMARY_TEACHER");
    assertThat(outcome.active()).containsExactly("m-s1", "m-t1", "m-t3");
  }

  // Row 4: staff in a synced class, added by hand

  @ParameterizedTest
  @CsvSource({
    "IMPORT_NOW,            true,  stays",
    "IMPORT_NOW,            false, stays",
    "FULL_DATA,             true,  stays",
    "FULL_DATA,             false, leaves",
    "FULL_DATA_AND_ARCHIVE, true,  stays",
    "FULL_DATA_AND_ARCHIVE, false, leaves",
    "NIGHTLY,               true,  stays",
    "NIGHTLY,               false, leaves"
  })
  void staffAddedByHandInASyncedClass(RunKind kind, boolean keepManualStaff, String cell) {
    Given given =
        school(keepManualStaff)
            .teacher("t3", "Eve Fay", null)
            .imported()
            .inBloomz(Bloomz.staff("ht", null, "Dee Poe", Role.TEACHER));
    DecisionSummary outcome =
        given
            .inBloomz(
                given
                    .bloomzClass("c-A")
                    .withEnrolments(
                        List.of(
                            Bloomz.pupil("m-s1", CLEVER),
                            Bloomz.teacher("m-t1", CLEVER),
                            Bloomz.coTeacher("ht", MANUAL),
                            Bloomz.coTeacher("m-t3", MANUAL))))
            .decide(kind);

    if (cell.equals("stays")) {
      assertNothingHappens(outcome);
      return;
    }
    assertChanges(
        outcome,
        "STAFF_ENROLMENTS REMOVED ht in c-A by I 4",
        "STAFF_ENROLMENTS REMOVED m-t3 in c-A by I 4",
        "STAFF REMOVED ht by I 4");
    assertThat(outcome.membersOf("c-A")).containsExactly("m-s1 STUDENT", "m-t1 PRIMARY_TEACHER");
    assertThat(outcome.active()).containsExactly("m-s1", "m-t1", "m-t3");
  }

  // Row 5: parent of a synced student

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CELL)
  void aParentOfASyncedStudent(RunKind kind, boolean keepManualStaff, String cell) {
    Given given =
        school(keepManualStaff).contact("p1", "Pat Lee", null, null).parentOf("s1").imported();
    given.inBloomz(
        Bloomz.parent("m-p2", "Kim Roe", "p2"),
        Bloomz.parent("hp", "Lou Day"),
        Bloomz.student(
            "m-s1",
            "s1",
            "Kid s1",
            Bloomz.guardianship("m-p1", CLEVER),
            Bloomz.guardianship("m-p2", CLEVER),
            Bloomz.guardianship("hp", MANUAL)));
    DecisionSummary outcome = given.after(RunKind.IMPORT_NOW).decide(kind);

    if (cell.equals("stays")) {
      assertNothingHappens(outcome);
      assertThat(outcome.parentsOf("m-s1"))
          .containsExactly("hp Parent", "m-p1 Parent", "m-p2 Parent");
      return;
    }
    assertChanges(
        outcome,
        "GUARDIANSHIPS REMOVED m-p2 in m-s1 by I 4",
        "GUARDIANSHIPS REMOVED hp in m-s1 by I 4",
        "PARENTS REMOVED m-p2 by I 4",
        "PARENTS REMOVED hp by I 4");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(outcome.active()).containsExactly("m-p1", "m-s1", "m-t1");
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CELL)
  void aParentOfAStudentWhomCleverDoesNotShow(RunKind kind, boolean keepManualStaff) {
    Given given =
        school(keepManualStaff)
            .contact("p1", "Pat Lee", null, null)
            .parentOf("s1")
            .imported()
            .inBloomz(
                Bloomz.parent("hp", "Lou Day"),
                Bloomz.student("hs", null, "Cal Dow", Bloomz.guardianship("hp", MANUAL)))
            .inBloomz(Bloomz.handMade("h", "Club", Bloomz.pupil("hs", MANUAL)));

    DecisionSummary outcome = given.decide(kind);

    assertNothingHappens(outcome);
    assertThat(outcome.parentsOf("hs")).containsExactly("hp Parent");
  }

  // Row 6: class made by hand, and everything in it

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CELL)
  void aClassMadeByHandAndEverythingInIt(RunKind kind, boolean keepManualStaff) {
    DecisionSummary outcome =
        school(keepManualStaff)
            .inBloomz(
                Bloomz.student("m-s2", "s2", "Ben Roe"),
                Bloomz.student("hs", null, "Cal Dow"),
                Bloomz.staff("m-t2", "t2", "Dee Poe", Role.TEACHER),
                Bloomz.staff("ht", null, "Eve Fay", Role.TEACHER))
            .inBloomz(
                Bloomz.handMade(
                    "h",
                    "Club",
                    Bloomz.pupil("m-s1", MANUAL),
                    Bloomz.pupil("m-s2", MANUAL),
                    Bloomz.pupil("hs", MANUAL),
                    Bloomz.coTeacher("m-t2", MANUAL),
                    Bloomz.teacher("ht", MANUAL)))
            .decide(kind);

    assertNothingHappens(outcome);
    assertThat(outcome.active()).containsExactly("hs", "ht", "m-s1", "m-s2", "m-t1", "m-t2");
    assertThat(outcome.issues()).isEmpty();
  }
}
