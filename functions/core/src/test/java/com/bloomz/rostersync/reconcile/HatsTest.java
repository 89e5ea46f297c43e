package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hats end and come back one by one: rule P 11 (F 1, reviews 9, 10 and 20). */
class HatsTest {
  private static final String NORA = "nora.vale@brook.example.org";

  /** Nora Vale teaches and has a child; Tom Oak teaches too. */
  private static Given school() {
    return Given.school()
        .section("X", "Grade 3 Oak")
        .students("s1", "s2")
        .teacher("t2", "Tom Oak", "tom@brook.example.org")
        .teacher("t2")
        .teacher("t1", "Nora Vale", NORA)
        .coTeacher("t1")
        .contact("k1", "Nora Vale", NORA, "+12025550142")
        .parentOf("s1")
        .contact("k2", "Pat Roe", null, "+12025550143")
        .parentOf("s2")
        .imported();
  }

  private static Given raised(Given given, Role role) {
    Member nora = given.bloomzMember("m-t1");
    return given.inBloomz(
        nora.withStaff(new Hat.OfStaff(Given.clever("t1"), role))
            .withEdited(new TreeSet<>(List.of(EditedField.ROLE))));
  }

  @ParameterizedTest
  @EnumSource(names = {"FULL_DATA", "NIGHTLY"})
  @DisplayName("F 1, review 10: a teacher who has left and has a child here is a parent only")
  void aTeacherWhoHasLeftIsAParentOnly(RunKind kind) {
    DecisionSummary outcome = school().gone("t1").decide(kind);

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STAFF_ENROLMENTS REMOVED m-t1 in c-X by I 4", "STAFF REMOVED m-t1 by I 4");
    assertThat(outcome.decision().counts().of(Entity.STAFF).removed()).isEqualTo(1);
    assertThat(hats(outcome.member("m-t1"))).containsExactly("parent");
    assertThat(outcome.parentsOf("m-s1")).containsExactly("m-t1 Parent");
  }

  @ParameterizedTest
  @EnumSource(names = {"FULL_DATA", "NIGHTLY"})
  @DisplayName("F 1, the other way: a teacher whose child has left is no parent")
  void aTeacherWhoseChildHasLeftIsNoParent(RunKind kind) {
    DecisionSummary outcome = school().gone("s1", "k1").decide(kind);

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STUDENT_ENROLMENTS REMOVED m-s1 in c-X by I 4",
            "STUDENTS REMOVED m-s1 by I 4",
            "PARENTS REMOVED m-t1 by I 4");
    assertThat(hats(outcome.member("m-t1"))).containsExactly("staff");
  }

  @Test
  void aTeacherWhoIsAContactNoMoreIsNoParent() {
    DecisionSummary outcome = school().gone("k1").nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "GUARDIANSHIPS REMOVED m-t1 in m-s1 by I 4", "PARENTS REMOVED m-t1 by I 4");
    assertThat(hats(outcome.member("m-t1"))).containsExactly("staff");
  }

  @Test
  void bothHatsEndInOneRunAndEachIsCounted() {
    DecisionSummary outcome = school().gone("t1", "s1", "k1").nightly();

    assertThat(outcome.changes())
        .contains("STAFF REMOVED m-t1 by I 4", "PARENTS REMOVED m-t1 by I 4");
    assertThat(outcome.decision().counts().of(Entity.STAFF).removed()).isEqualTo(1);
    assertThat(outcome.decision().counts().of(Entity.PARENTS).removed()).isEqualTo(1);
    assertThat(outcome.member("m-t1").active()).isFalse();
  }

  @Test
  void eachHatComesBackByItself() {
    Given given = school().gone("t1", "s1", "k1").after(RunKind.NIGHTLY);

    DecisionSummary outcome =
        given
            .teacher("t1", "Nora Vale", NORA)
            .section("X", "Grade 3 Oak")
            .coTeacher("t1")
            .importNow();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            "STAFF RESTORED m-t1 by I 5", "STAFF_ENROLMENTS CREATED m-t1 in c-X by P 8");
    assertThat(hats(outcome.member("m-t1"))).containsExactly("staff");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void noImportEndsTheStaffHatOfASchoolAdmin(RunKind kind) {
    DecisionSummary outcome =
        raised(school(), Role.SCHOOL_ADMIN).gone("t1", "s1", "k1").decide(kind);

    assertThat(hats(outcome.member("m-t1")).contains("staff")).isTrue();
    assertThat(hats(outcome.member("m-t1")).contains("parent")).isEqualTo(!kind.removes());
  }

  @Test
  void whoIsHeldBackAsStaffStillEndsAsAParent() {
    DecisionSummary outcome = school().gone("s1", "k1", "t1", "t2").nightly();

    assertThat(outcome.decision().held()).contains(Entity.STAFF);
    assertThat(hats(outcome.member("m-t1"))).containsExactly("staff");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # role,              kind,       active, detail
          SCHOOL_ADMIN,        NIGHTLY,    true,   School Admin
          SCHOOL_ADMIN,        IMPORT_NOW, true,   School Admin
          SCHOOL_OFFICE_STAFF, IMPORT_NOW, true,   School Office Staff
          SCHOOL_OFFICE_STAFF, NIGHTLY,    false,  'School Office Staff, now inactive'
          TEACHER,             NIGHTLY,    false,  ''
          """)
  @DisplayName("Review 10: raised roles of staff whom Clever no longer shows are reported")
  void raisedRolesOfStaffWhomCleverNoLongerShowsAreReported(
      Role role, RunKind kind, boolean active, String detail) {
    DecisionSummary outcome = raised(school(), role).gone("t1").decide(kind);

    assertThat(outcome.member("m-t1").activeStaff() != null).isEqualTo(active);
    assertThat(outcome.staff("m-t1").role()).isEqualTo(role);
    assertThat(outcome.decision().issues())
        .filteredOn(each -> each.code() == IssueCode.RAISED_ROLE_NOT_IN_CLEVER)
        .extracting(each -> each.id() + ": " + each.detail())
        .isEqualTo(detail.isEmpty() ? List.of() : List.of("m-t1: " + detail));
  }

  @Test
  void nothingIsSaidOfRolesWhileItIsUnknownWhoIsStaff() {
    DecisionSummary outcome = raised(school(), Role.SCHOOL_ADMIN).noStaff().nightly();

    assertThat(outcome.issues(IssueCode.RAISED_ROLE_NOT_IN_CLEVER)).isEmpty();
  }

  @Test
  @DisplayName("Review 9: a raised role ends with a removal by hand; no import brings it back")
  void aRaisedRoleThatEndedByHandIsNotBroughtBack() {
    Given given = raised(school(), Role.SCHOOL_ADMIN);
    Member nora = given.bloomzMember("m-t1");
    Hat.OfStaff hat = new Hat.OfStaff(Given.clever("t1"), Role.SCHOOL_ADMIN).removed();
    given.inBloomz(nora.withStaff(hat).withEdited(new TreeSet<>()));

    DecisionSummary outcome = given.nightly();

    assertThat(outcome.changes())
        .containsExactlyInAnyOrder("STAFF RESTORED m-t1 by I 5", "STAFF UPDATED m-t1 by P 3");
    assertThat(outcome.staff("m-t1")).isEqualTo(new Hat.OfStaff(Given.clever("t1"), Role.TEACHER));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  @DisplayName("Review 20: a staff hat never lands by itself on who has joined as a parent")
  void aStaffHatDoesNotLandOnWhoHasJoinedAsAParent(boolean joined) {
    Given given =
        Given.school()
            .section("X", "Grade 3 Oak")
            .students("s1")
            .teacher("t2")
            .contact("c1", "Jane Smith", "jane.smith@school.example.org", null)
            .parentOf("s1")
            .imported();
    given.inBloomz(given.bloomzMember("m-c1").withJoined(joined));

    DecisionSummary outcome =
        given
            .teacher("t9", "Jane Smith", "jane.smith@school.example.org")
            .section("X", "Grade 3 Oak")
            .coTeacher("t9")
            .nightly();

    assertThat(outcome.has("m-t9")).isEqualTo(joined);
    assertThat(hats(outcome.member("m-c1")))
        .isEqualTo(joined ? List.of("parent") : List.of("staff", "parent"));
    assertThat(outcome.issues(IssueCode.POSSIBLE_DUPLICATE)).hasSize(joined ? 1 : 0);
  }

  /**
   * The contact's record is what a parent may edit, so it proves nothing once the hat has ended.
   */
  @Test
  @DisplayName("Review 20, for a hat that has ended: another Clever id does not bring it back")
  void aStaffHatThatHasEndedComesBackByItsOwnCleverIdOnly() {
    Given given = school().gone("t1").after(RunKind.NIGHTLY);
    given.inBloomz(given.bloomzMember("m-t1").withJoined(true));

    DecisionSummary other = given.teacher("t9", "Nora Vale", NORA).nightly();
    assertThat(hats(other.member("m-t1"))).containsExactly("parent");
    assertThat(other.issues(IssueCode.POSSIBLE_DUPLICATE)).hasSize(1);

    DecisionSummary same = given.gone("t9").teacher("t1", "Nora Vale", NORA).nightly();
    assertThat(hats(same.member("m-t1"))).containsExactly("staff", "parent");
  }

  /** A user with the roles student and staff is two members; nobody is both (P 4). */
  @Test
  void aUserWhoIsStudentAndStaffStaysTwoMembers() {
    DecisionSummary outcome =
        Given.school()
            .section("X", "Grade 3 Oak")
            .students("u1")
            .otherStaff("u1", "Kid u1", "u1@brook.example.org")
            .importNow();

    assertThat(outcome.active()).containsExactly("m-u1", "m-u1-2");
  }

  private static List<String> hats(Member member) {
    List<String> hats = new ArrayList<>();
    if (member.activeStudent() != null) {
      hats.add("student");
    }
    if (member.activeStaff() != null) {
      hats.add("staff");
    }
    if (member.activeParent() != null) {
      hats.add("parent");
    }
    return hats;
  }
}
