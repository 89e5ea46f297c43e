package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was removed by hand stays out if kept out, else comes back with an issue: rule P 13. */
class KeptOutTest {
  private static final Instant THEN = Instant.parse("2026-10-30T15:00:00Z");
  private static final String BOB = "bob@home.example.org";

  /** Kim and Lee have their parents Ann and Bob; Tom teaches. */
  private static Given school() {
    return Given.school()
        .section("A", "Math")
        .student("s1", "Kim Roe", null, "1")
        .student("s2", "Lee Roe", null, "2")
        .students("s1", "s2")
        .teacher("t1", "Tom Oak", null)
        .teacher("t1")
        .contact("p1", "Ann Roe", "ann@home.example.org", null)
        .parentOf("s1", "s2")
        .contact("p2", "Bob Roe", BOB, null)
        .parentOf("s1", "s2")
        .imported();
  }

  private static HandRemoval removal(boolean keepOut) {
    return new HandRemoval(keepOut, "user-1", THEN);
  }

  /** A person takes a parent off a child. */
  private static Given takenOff(Given given, String child, String parent, boolean keepOut) {
    Member student = given.bloomzMember(child);
    Hat.OfStudent hat = Objects.requireNonNull(student.student());
    MemberId id = new MemberId(parent);
    List<Guardianship> left = new ArrayList<>(hat.guardianships());
    left.removeIf(each -> each.parent().equals(id));
    return given.inBloomz(
        student.withStudent(hat.withGuardianships(left).withRemoval(id, removal(keepOut))));
  }

  /** A person takes somebody out of the school. */
  private static Given removed(Given given, String id, boolean keepOut) {
    for (String child : List.of("m-s1", "m-s2")) {
      Hat.OfStudent hat = Objects.requireNonNull(given.bloomzMember(child).student());
      if (hat.guardianships().stream().anyMatch(each -> each.parent().value().equals(id))) {
        takenOff(given, child, id, keepOut);
      }
    }
    var places = new ArrayList<>(given.bloomzClass("c-A").enrolments());
    places.removeIf(each -> each.member().value().equals(id));
    return given
        .inBloomz(given.bloomzClass("c-A").withEnrolments(places))
        .inBloomz(given.bloomzMember(id).withActive(false).withRemoval(removal(keepOut)));
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("review 5: a parent who is kept out of a child stays out, whatever the run")
  void aParentStaysOutOfTheChild(RunKind kind) {
    DecisionSummary outcome = takenOff(school(), "m-s1", "m-p2", true).decide(kind);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
    assertThat(outcome.parentsOf("m-s2")).containsExactly("m-p1 Parent", "m-p2 Parent");
    assertThat(outcome.decision().issues())
        .contains(issue(IssueCode.KEPT_OUT_BUT_IN_CLEVER, "m-p2", "Bob Roe", "Kim Roe"));
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("review 5: a parent who is not kept out comes back, and the report says so")
  void aParentWhoIsNotKeptOutComesBack(RunKind kind) {
    Given given = takenOff(takenOff(school(), "m-s1", "m-p2", false), "m-s2", "m-p2", false);

    DecisionSummary outcome = given.decide(kind);

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "GUARDIANSHIPS CREATED m-p2 in m-s1 by G 1",
            "GUARDIANSHIPS CREATED m-p2 in m-s2 by G 1");
    assertThat(outcome.decision().issues())
        .contains(issue(IssueCode.HAND_REMOVAL_UNDONE, "m-p2", "Bob Roe", "Kim Roe; Lee Roe"));
    assertThat(outcome.after()).isEqualTo(school().importNow().after());
    assertThat(given.after(kind).decide(kind).issues(IssueCode.HAND_REMOVAL_UNDONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "m-p2, IMPORT_NOW, CONTACT",
    "m-p2, NIGHTLY,    CONTACT",
    "m-t1, IMPORT_NOW, STAFF",
    "m-t1, FULL_DATA,  STAFF",
    "m-s1, IMPORT_NOW, STUDENT",
    "m-s1, NIGHTLY,    STUDENT",
  })
  @DisplayName("review 5: who is kept out of the school stays out, in no class and no family")
  void whoIsKeptOutOfTheSchoolStaysOut(String id, RunKind kind, Issue.Subject subject) {
    Given given = removed(school(), id, true);

    DecisionSummary outcome = given.decide(kind);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.active()).doesNotContain(id);
    assertThat(outcome.membersOf("c-A")).noneMatch(each -> each.startsWith(id + " "));
    assertThat(outcome.decision().issues())
        .filteredOn(each -> each.code() == IssueCode.KEPT_OUT_BUT_IN_CLEVER)
        .containsExactly(
            new Issue(
                IssueCode.KEPT_OUT_BUT_IN_CLEVER,
                subject,
                id,
                given.bloomzMember(id).name().whole(),
                ""));
  }

  @ParameterizedTest
  @CsvSource({"m-p2, IMPORT_NOW", "m-p2, NIGHTLY", "m-t1, NIGHTLY", "m-s1, FULL_DATA"})
  @DisplayName("review 5: who was removed and not kept out comes back, and the report says so")
  void whoIsNotKeptOutComesBack(String id, RunKind kind) {
    DecisionSummary outcome = removed(school(), id, false).decide(kind);

    assertThat(outcome.issues(IssueCode.HAND_REMOVAL_UNDONE)).containsExactly(id);
    assertThat(outcome.after()).isEqualTo(school().importNow().after());
  }

  @Test
  void whoIsKeptOutOfTheOnlyChildLeaves() {
    Given given = school().contact("p3", "Cy Poe", null, null).parentOf("s1").imported();
    takenOff(given, "m-s1", "m-p3", true);

    assertThat(given.importNow().changes()).isEmpty();
    assertThat(given.nightly().changes()).containsExactly("PARENTS REMOVED m-p3 by I 4");
    given.after(RunKind.NIGHTLY);
    assertThat(given.importNow().changes()).isEmpty();
    assertThat(given.nightly().changes()).isEmpty();
    assertThat(given.nightly().issues(IssueCode.KEPT_OUT_BUT_IN_CLEVER)).containsExactly("m-p3");
  }

  @ParameterizedTest
  @CsvSource({
    "p2, Bob Roe, bob@home.example.org, false",
    "p9, Bob Roe, bob@home.example.org, true",
    "p9, Bob Roe, other@home.example.org, true",
    "p9, Bob Roe, , true",
    "p9, Bob Roe, other@home.example.org, false",
  })
  @DisplayName("review 5: a new contact record or Clever id of a parent who is kept out stays out")
  void aNewRecordOfTheSamePersonStaysOut(String id, String name, String email, boolean oldGone) {
    Given given = removed(school(), "m-p2", true);
    if (oldGone) {
      given.gone("p2");
    }
    given.contact(id, name, email, null).parentOf("s1", "s2");

    for (RunKind kind : RunKind.values()) {
      DecisionSummary outcome = given.decide(kind);
      assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
      assertThat(outcome.parentsOf("m-s2")).containsExactly("m-p1 Parent");
      assertThat(outcome.active()).containsExactly("m-p1", "m-s1", "m-s2", "m-t1");
      assertThat(outcome.issues(IssueCode.KEPT_OUT_BUT_IN_CLEVER)).isNotEmpty();
    }
  }

  @Test
  void aNewTieWithTheNameOfOneWhoIsKeptOutIsLeftToAPerson() {
    Given given = takenOff(school(), "m-s1", "m-p2", true);
    given.contact("p8", "Bob Roe", "robert@home.example.org", null).parentOf("s1");
    assertThat(given.nightly().parentsOf("m-s1")).containsExactly("m-p1 Parent");

    given.imported();
    Member kim = given.bloomzMember("m-s1");
    Hat.OfStudent hat = Objects.requireNonNull(kim.student());
    List<Guardianship> parents = new ArrayList<>(hat.guardianships());
    parents.add(new Guardianship(new MemberId("m-p8"), "Parent", "", Source.MANUAL));
    given
        .inBloomz(kim.withStudent(hat.withGuardianships(parents)))
        .inBloomz(given.bloomzMember("m-p8").withActive(true));

    assertThat(given.nightly().parentsOf("m-s1")).containsExactly("m-p1 Parent", "m-p8 Parent");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void aRemovalThatCleverAgreesWithIsForgotten(RunKind kind) {
    Given given = takenOff(school(), "m-s1", "m-p2", false);
    given.contact("p2", "Bob Roe", BOB, null).related("s1", "No Contact", "");

    DecisionSummary outcome = given.decide(kind);

    assertThat(outcome.changes()).containsExactly("GUARDIANSHIPS UPDATED m-p2 in m-s1 by P 13");
    assertThat(outcome.student("m-s1").removedParents()).isEmpty();
    assertThat(outcome.issues()).containsExactly("CONTACT_VALUE_NOT_CHOSEN SCHOOL");
    given.after(kind).contact("p2", "Bob Roe", BOB, null).parentOf("s1");
    assertThat(given.decide(kind).issues(IssueCode.HAND_REMOVAL_UNDONE)).isEmpty();
  }

  @Test
  void whoIsKeptOutStaysSoWhateverCleverSays() {
    Given given = takenOff(school(), "m-s1", "m-p2", true);
    given.contact("p2", "Bob Roe", BOB, null).related("s1", "No Contact", "");
    given.after(RunKind.NIGHTLY);
    given.contact("p2", "Bob Roe", BOB, null).parentOf("s1");

    assertThat(given.nightly().parentsOf("m-s1")).containsExactly("m-p1 Parent");
  }

  @Test
  void aRemovalOfSomebodyWhomCleverDoesNotShowIsForgotten() {
    Given given = removed(school(), "m-t1", false).gone("t1").otherStaff("t3", "Ida Elm", null);
    given.teacher("t4", "Eve Ash", null);

    DecisionSummary outcome = given.importNow();

    assertThat(outcome.changes()).contains("STAFF UPDATED m-t1 by P 13");
    assertThat(outcome.member("m-t1").removal()).isNull();
    assertThat(outcome.active()).doesNotContain("m-t1");
  }

  @Test
  void anAnswerWithoutContactsForgetsNothing() {
    Given given = takenOff(school(), "m-s1", "m-p2", false).noContacts();

    assertThat(given.nightly().changes()).isEmpty();
  }

  @Test
  @DisplayName("I 6: a parent one of whose records is unclear does not leave, kept out or not")
  void whoMayBeAParentElsewhereStays() {
    Given given =
        school()
            .contact("p2", "Bob Roe", BOB, null)
            .parentOf("s1")
            .contact("p3", "Bob Roe", BOB, null)
            .parentOf("s2")
            .imported();
    takenOff(takenOff(given, "m-s1", "m-p2", false), "m-s2", "m-p2", true);

    DecisionSummary outcome = given.studentsUnknownOf("p2").nightly();

    assertThat(outcome.active()).contains("m-p2");
    assertThat(outcome.issues()).contains("CONTACT_STUDENTS_UNKNOWN CONTACT m-p2");
  }

  private static Issue issue(IssueCode code, String id, String about, String detail) {
    return new Issue(code, Issue.Subject.CONTACT, id, about, detail);
  }
}
