package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import org.junit.jupiter.api.Test;

/** What a decision counts. */
class CountsTest {

  private static Given school() {
    return Given.school()
        .section("A", "Math")
        .students("s1", "s2")
        .teacher("t1")
        .danglingStudent("x1")
        .section("B", "math")
        .danglingStudent("x2")
        .contact("p1", "Pat Lee", null, null)
        .parentOf("s1", "s2")
        .contact("p2", "Kim Roe", null, null)
        .related("s1", "Neighbour", "");
  }

  private static void assertTally(DecisionSummary outcome, Entity entity, Tally tally) {
    assertThat(outcome.decision().counts().of(entity)).as("%s", entity).isEqualTo(tally);
  }

  @Test
  void aFirstImportCountsWhatItCreatesAndSkips() {
    DecisionSummary outcome = school().importNow();

    assertTally(outcome, Entity.CLASSES, new Tally(1, 0, 0, 0, 0, 1));
    assertTally(outcome, Entity.STUDENTS, new Tally(2, 0, 0, 0, 0, 0));
    assertTally(outcome, Entity.STAFF, new Tally(1, 0, 0, 0, 0, 0));
    assertTally(outcome, Entity.PARENTS, new Tally(1, 0, 0, 0, 0, 1));
    assertTally(outcome, Entity.STUDENT_ENROLMENTS, new Tally(2, 0, 0, 0, 0, 1));
    assertTally(outcome, Entity.STAFF_ENROLMENTS, new Tally(1, 0, 0, 0, 0, 0));
    assertTally(outcome, Entity.GUARDIANSHIPS, new Tally(2, 0, 0, 0, 0, 0));
  }

  @Test
  void aRepeatedImportCountsWhatItFindsAsUnchanged() {
    DecisionSummary outcome = school().imported().nightly();

    assertTally(outcome, Entity.CLASSES, new Tally(0, 0, 0, 0, 1, 1));
    assertTally(outcome, Entity.STUDENTS, new Tally(0, 0, 0, 0, 2, 0));
    assertTally(outcome, Entity.STAFF, new Tally(0, 0, 0, 0, 1, 0));
    assertTally(outcome, Entity.PARENTS, new Tally(0, 0, 0, 0, 1, 1));
    assertTally(outcome, Entity.STUDENT_ENROLMENTS, new Tally(0, 0, 0, 0, 2, 1));
    assertTally(outcome, Entity.STAFF_ENROLMENTS, new Tally(0, 0, 0, 0, 1, 0));
    assertTally(outcome, Entity.GUARDIANSHIPS, new Tally(0, 0, 0, 0, 2, 0));
  }

  @Test
  void whatChangedInSeveralWaysCountsOnce() {
    DecisionSummary outcome =
        Given.school()
            .student("s1", "Ann Lee", null, "42")
            .imported()
            .student("s1", "Anna Lee", "anna@example.org", "43")
            .nightly();

    assertThat(outcome.changes())
        .containsExactly("STUDENTS UPDATED m-s1 by P 5", "STUDENTS UPDATED m-s1 by P 6");
    assertTally(outcome, Entity.STUDENTS, new Tally(0, 1, 0, 0, 0, 0));
  }

  @Test
  void whoLeavesCountsAsRemoved() {
    DecisionSummary outcome = school().imported().gone("s2").nightly();

    assertTally(outcome, Entity.STUDENTS, new Tally(0, 0, 1, 0, 1, 0));
    assertTally(outcome, Entity.STUDENT_ENROLMENTS, new Tally(0, 0, 1, 0, 1, 2));
  }

  @Test
  void aClassThatIsArchivedCountsAsArchivedAndOneRestoredAsUpdated() {
    Given given = school().section("C", "Art").imported().gone("C");

    assertTally(
        given.decide(RunKind.FULL_DATA_AND_ARCHIVE), Entity.CLASSES, new Tally(0, 0, 0, 1, 1, 1));

    given.after(RunKind.FULL_DATA_AND_ARCHIVE).section("C", "Art").recreateArchivedClasses();
    assertTally(given.nightly(), Entity.CLASSES, new Tally(0, 1, 0, 0, 1, 1));
  }
}
