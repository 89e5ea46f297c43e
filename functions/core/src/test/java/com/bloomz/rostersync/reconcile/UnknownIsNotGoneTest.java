package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.settings.ContactField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is unknown is not gone: rule I 6, reviews 1, 2 and 13. */
class UnknownIsNotGoneTest {
  private static final String PUPILS = "STUDENT_ENROLMENTS";
  private static final String TEACHING = "STAFF_ENROLMENTS";

  /** Three classes, and of each kind of people more than Clever goes on showing. */
  private static Given school() {
    return Given.school()
        .section("A", "Math")
        .students("s1", "s2", "s3")
        .teacher("t1")
        .coTeacher("t2")
        .section("B", "Art")
        .students("s1", "s2")
        .teacher("t1")
        .section("C", "Music")
        .students("s1", "s3")
        .teacher("t2")
        .otherStaff("o1", "Ola Nye", null)
        .otherStaff("o2", "Una Fay", null)
        .contact("p1", "Pat Lee", "pat@example.org", null)
        .parentOf("s1")
        .contact("p2", "Kim Roe", "kim@example.org", null)
        .parentOf("s1")
        .contact("p3", "Lou Day", "lou@example.org", null)
        .parentOf("s3")
        .imported();
  }

  /** A student, staff of both kinds, a parent and a section are missing, and one is new. */
  private static Given missing(Given given) {
    return given
        .gone("s3", "t2", "o2", "p2", "p3", "C")
        .section("A", "Math")
        .nobody()
        .students("s1", "s2", "s4")
        .teacher("t1");
  }

  private static Set<Entity> removed(DecisionSummary outcome) {
    Set<Entity> removed = EnumSet.noneOf(Entity.class);
    for (Change each : outcome.decision().changes()) {
      if (each.verb() == Verb.REMOVED || each.verb() == Verb.ARCHIVED) {
        removed.add(each.entity());
      }
    }
    return removed;
  }

  private static Set<Entity> kinds(String names) {
    Set<Entity> kinds = EnumSet.noneOf(Entity.class);
    Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Entity::valueOf)
        .forEach(kinds::add);
    return kinds;
  }

  @Test
  void everythingThatIsMissingLeavesWhereNothingIsUnknown() {
    DecisionSummary outcome = missing(school()).decide(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(removed(outcome)).isEqualTo(EnumSet.allOf(Entity.class));
    assertThat(outcome.decision().held()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // records that could not be used, what is held for them
    "SECTION,     CLASSES STUDENT_ENROLMENTS STAFF_ENROLMENTS",
    "STUDENT,     STUDENTS STUDENT_ENROLMENTS PARENTS GUARDIANSHIPS",
    "TEACHER,     STAFF STAFF_ENROLMENTS",
    "OTHER_STAFF, STAFF STAFF_ENROLMENTS",
    "CONTACT,     PARENTS GUARDIANSHIPS",
    "TERM,        ''"
  })
  void recordsThatCannotBeUsedHoldTheirKindAndWhatDependsOnIt(Unknown.Kind kind, String held) {
    DecisionSummary outcome =
        missing(school()).unknown(Unknown.records(kind, 1)).decide(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(outcome.decision().held()).isEqualTo(kinds(held));
    Set<Entity> others = EnumSet.allOf(Entity.class);
    others.removeAll(kinds(held));
    assertThat(others).containsAll(removed(outcome));
    others.removeAll(dependents(kind));
    assertThat(removed(outcome)).containsAll(others);
    assertThat(outcome.has("m-s4")).as("adds go on").isTrue();
    assertThat(outcome.membersOf("c-A")).contains("m-s4 STUDENT");
  }

  /** People stay too who have a place that is held (I 5). */
  private static Set<Entity> dependents(Unknown.Kind kind) {
    return switch (kind) {
      case SECTION -> EnumSet.of(Entity.STUDENTS, Entity.STAFF);
      case STUDENT -> EnumSet.of(Entity.PARENTS);
      case TERM, TEACHER, OTHER_STAFF, CONTACT -> EnumSet.noneOf(Entity.class);
    };
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void theTableOfDependenciesIsComplete(Lack lack) {
    String held =
        switch (lack) {
          case SYNC, SECTIONS, STUDENTS, STANDSTILL ->
              String.join(" ", Arrays.stream(Entity.values()).map(Enum::name).toList());
          case TEACHERS, OTHER_STAFF, STAFF_RECORDS -> "STAFF " + TEACHING;
          case CONTACTS, UNSHARED_CONTACTS, CONTACT_RECORDS -> "PARENTS GUARDIANSHIPS";
          case SECTION_STUDENTS -> PUPILS;
          case SECTION_TEACHERS -> TEACHING;
          case SECTION_RECORDS -> "CLASSES " + PUPILS + " " + TEACHING;
          case STUDENT_RECORDS -> "STUDENTS PARENTS GUARDIANSHIPS " + PUPILS;
        };

    assertThat(lack.held()).isEqualTo(kinds(held));
    assertThat(Lack.held(Set.of(lack))).isEqualTo(kinds(held));
  }

  @Test
  void dataThatMayHaveMovedRemoveNothing() {
    DecisionSummary outcome =
        missing(school())
            .unknown(Unknown.NOTHING.withMayHaveMoved(true))
            .decide(RunKind.FULL_DATA_AND_ARCHIVE);

    assertThat(removed(outcome)).isEmpty();
    assertThat(outcome.decision().held()).isEqualTo(EnumSet.allOf(Entity.class));
    assertThat(outcome.issues()).contains("DATA_MAY_HAVE_MOVED SCHOOL");
    assertThat(outcome.has("m-s4")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void aPausedSyncAddsAndRemovesNothingAndIsToldByAnyImport(RunKind kind) {
    DecisionSummary outcome =
        missing(school())
            .unknown(Unknown.NOTHING.withPause(new SyncPause(LocalDate.of(2027, 8, 15))))
            .decide(kind);

    assertThat(removed(outcome)).isEmpty();
    assertThat(outcome.issues()).contains("SYNC_PAUSED SCHOOL");
    assertThat(outcome.has("m-s4")).isTrue();
  }

  @Test
  void anImportThatRemovesNothingNeedsNoProofThatTheDataStoodStill() {
    DecisionSummary outcome = school().unknown(Unknown.NOTHING.withMayHaveMoved(true)).importNow();

    assertThat(outcome.issues()).isEmpty();
    assertThat(outcome.decision().held()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Unknown.Kind.class)
  void aFirstImportHoldsNothing(Unknown.Kind kind) {
    DecisionSummary outcome =
        Given.school()
            .section("A", "Math")
            .students("s1")
            .teacher("t1")
            .unknown(Unknown.records(kind, 3).withMayHaveMoved(true))
            .fullData();

    assertThat(outcome.decision().held()).isEmpty();
    assertThat(outcome.active()).containsExactly("m-s1", "m-t1");
  }

  @Test
  void aTeachersRoleIsKeptWhereNotAllTeachersCouldBeRead() {
    DecisionSummary outcome =
        school()
            .otherStaff("t1", "Teacher t1", null)
            .unknown(Unknown.records(Unknown.Kind.TEACHER, 1))
            .nightly();

    assertThat(outcome.staff("m-t1").role()).isEqualTo(Role.TEACHER);
  }

  @Test
  void noSectionIsCalledGoneWhereNotAllSectionsCouldBeRead() {
    DecisionSummary outcome =
        school().gone("C").unknown(Unknown.records(Unknown.Kind.SECTION, 1)).nightly();

    assertThat(outcome.issues()).noneMatch(issue -> issue.startsWith("SECTION_GONE"));
  }

  @Nested
  class Memberships {
    /** Review 1: the lists of people come as ever, and every section's students are empty. */
    @ParameterizedTest
    @EnumSource(RunKind.class)
    void emptyStudentsOfEverySectionRemoveNobody(RunKind kind) {
      Given given = school();
      for (String section : List.of("A", "B", "C")) {
        given.section(section, "").nobody().teacher("t1");
      }
      given.section("A", "Math").section("B", "Art").section("C", "Music");

      DecisionSummary outcome = given.decide(kind);

      assertThat(outcome.membersOf("c-A")).contains("m-s1 STUDENT", "m-s2 STUDENT", "m-s3 STUDENT");
      assertThat(removed(outcome)).doesNotContain(Entity.STUDENT_ENROLMENTS, Entity.STUDENTS);
      assertThat(outcome.issues()).contains("NO_SECTION_STUDENTS SCHOOL");
      assertThat(outcome.decision().held())
          .isEqualTo(kind.removes() ? kinds(PUPILS) : Set.<Entity>of());
    }

    @Test
    void sectionsThatNameNobodyWhomCleverShowsAreEmptyToo() {
      Given given = school();
      for (String section : List.of("A", "B", "C")) {
        given.section(section, "Class " + section).nobody().danglingStudent("x").teacher("t1");
      }

      assertThat(given.nightly().decision().held()).contains(Entity.STUDENT_ENROLMENTS);
    }

    @Test
    void emptyTeachersOfEverySectionRemoveNobody() {
      Given given = school();
      given.section("A", "Math").nobody().students("s1", "s2", "s3");
      given.section("B", "Art").nobody().students("s1", "s2");
      given.section("C", "Music").nobody().students("s1", "s3");

      DecisionSummary outcome = given.nightly();

      assertThat(outcome.changes()).isEmpty();
      assertThat(outcome.issues()).containsExactly("NO_SECTION_TEACHERS SCHOOL");
      assertThat(outcome.decision().held()).isEqualTo(kinds(TEACHING));
    }

    @Test
    void staffThatImportsNeverTakeOutAreNotHeld() {
      DecisionSummary outcome =
          Given.school()
              .section("A", "Math")
              .students("s1")
              .imported()
              .teacher("t1", "Eve Fay", null)
              .inBloomz(Bloomz.staff("ht", null, "Dee Poe", Role.TEACHER))
              .inBloomz(
                  Bloomz.synced(
                      "c-A",
                      "A",
                      "Math",
                      Bloomz.pupil("m-s1", com.bloomz.rostersync.roster.Source.CLEVER),
                      Bloomz.teacher("ht", com.bloomz.rostersync.roster.Source.MANUAL)))
              .nightly();

      assertThat(outcome.decision().held()).isEmpty();
    }

    @Test
    void aLargeClassWhoseStudentsAreOthersNowFollows() {
      Given given = Given.school().section("A", "Math").students(ids(12)).imported();

      DecisionSummary outcome = given.section("A", "Math").nobody().students("n1", "n2").nightly();

      assertThat(outcome.membersOf("c-A")).containsExactly("m-n1 STUDENT", "m-n2 STUDENT");
    }

    @Test
    void aSectionThatDoesNotTellItsStudentsKeepsThemAndNobodyElses() {
      Given given = school();
      given.section("A", "Math").nobody().teacher("t1").section("B", "Art").nobody();
      given.students("s1").teacher("t1");

      DecisionSummary outcome =
          given.unknown(Unknown.NOTHING.withStudents(sections("A"))).nightly();

      assertThat(outcome.changes())
          .containsExactlyInAnyOrder(
              "STAFF_ENROLMENTS REMOVED m-t2 in c-A by I 4",
              "STUDENT_ENROLMENTS REMOVED m-s2 in c-B by I 4");
      assertThat(outcome.issues()).containsExactly("SECTION_MEMBERS_UNKNOWN SECTION A");
      assertThat(outcome.decision().held()).isEqualTo(kinds(PUPILS));
    }

    @Test
    void aSectionThatDoesNotTellItsTeachersKeepsThem() {
      Given given = school();
      given.section("A", "Math").nobody().students("s1", "s2");

      DecisionSummary outcome =
          given.unknown(Unknown.NOTHING.withTeachers(sections("A"))).nightly();

      assertThat(outcome.changes())
          .containsExactly("STUDENT_ENROLMENTS REMOVED m-s3 in c-A by I 4");
      assertThat(outcome.decision().held()).isEqualTo(kinds(TEACHING));
    }

    /** Who is gone from the list of students keeps the place that is held, and stays active. */
    @Test
    void whoWouldLeaveForAPlaceThatIsHeldStays() {
      Given given = Given.school().section("A", "Math").students("s1", "s2").imported();

      DecisionSummary outcome =
          given
              .section("A", "Math")
              .nobody()
              .gone("s2")
              .section("B", "Art")
              .students("s1")
              .unknown(Unknown.NOTHING.withStudents(sections("A")))
              .nightly();

      assertThat(outcome.active()).contains("m-s2");
      assertThat(outcome.membersOf("c-A")).contains("m-s2 STUDENT");
    }

    @Test
    void adminsAreToldOfSectionsAtAFirstImportToo() {
      DecisionSummary outcome =
          Given.school()
              .section("A", "Math")
              .teacher("t1")
              .section("B", "Art")
              .students("s1")
              .unknown(Unknown.NOTHING.withStudents(sections("A")))
              .importNow();

      assertThat(outcome.issues()).containsExactly("SECTION_MEMBERS_UNKNOWN SECTION A");
      assertThat(outcome.decision().held()).isEmpty();
    }
  }

  @Nested
  class Relationships {
    /** Review 2: a contact that does not say whose it is. */
    @Test
    void aContactWithoutStudentsStaysAParent() {
      Given given = school().gone("p3");
      DecisionSummary outcome = given.studentsUnknownOf("p2").nightly();

      assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent", "m-p2 Parent");
      assertThat(outcome.active()).contains("m-p2").doesNotContain("m-p3");
      assertThat(outcome.issues()).contains("CONTACT_STUDENTS_UNKNOWN CONTACT m-p2");
      assertThat(outcome.decision().held()).isEqualTo(kinds("PARENTS GUARDIANSHIPS"));
    }

    /** Clever makes ids of contacts from name, email and phone: an edit gives another id. */
    @Test
    void aContactUnderANewIdWithoutStudentsMayBeTheParentWhoIsMissing() {
      Given given = school().contact("p9", "Kim Roe", null, null).gone("p2", "p3");

      DecisionSummary outcome = given.studentsUnknownOf("p9").nightly();

      assertThat(outcome.parentsOf("m-s1")).contains("m-p2 Parent");
      assertThat(outcome.active()).contains("m-p2").doesNotContain("m-p3");
    }

    @Test
    void contactsWithoutStudentsOfOtherSchoolsHoldNothing() {
      Given given = school().contact("p9", "Zoe Fox", "zoe@example.org", null);

      DecisionSummary outcome = given.studentsUnknownOf("p9").nightly();

      assertThat(outcome.decision().held()).isEmpty();
      assertThat(outcome.issues()).isEmpty();
    }

    @Test
    void relationshipsWithoutTheChosenValueKeepTheirParents() {
      DecisionSummary outcome =
          school()
              .contact("p2", "Kim Roe", "kim@example.org", null)
              .related("s1", "", "Emergency")
              .nightly();

      assertThat(outcome.changes()).isEmpty();
      assertThat(outcome.issues()).containsExactly("RELATIONSHIP_WITHOUT_VALUE CONTACT m-p2");
      assertThat(outcome.decision().held()).isEqualTo(kinds("GUARDIANSHIPS"));
    }

    @Test
    void relationshipsWithAnotherValueEnd() {
      DecisionSummary outcome =
          school()
              .contact("p2", "Kim Roe", "kim@example.org", null)
              .related("s1", "Neighbor", "")
              .nightly();

      assertThat(outcome.parentsOf("m-s1")).containsExactly("m-p1 Parent");
      assertThat(outcome.decision().held()).isEmpty();
    }

    /** One night must not forget what the next one needs. */
    @Test
    void aRecordThatIsUnclearIsNotForgotten() {
      Given given =
          school()
              .contact("p7", "Kim Roe", "kim@example.org", null)
              .parentOf("s3")
              .imported()
              .contact("p7", "Kim Roe", "kim@example.org", null)
              .related("s3", "", "");

      for (int night = 0; night < 3; night++) {
        given.after(RunKind.NIGHTLY);
      }

      assertThat(given.nightly().parentsOf("m-s3")).contains("m-p2 Parent");
      assertThat(given.nightly().parent("m-p2").contacts()).hasSize(2);
    }

    @Test
    void parentsThatAreNotImportedAreNotHeld() {
      Given given = school().parentsAre(ContactField.RELATIONSHIP);

      assertThat(given.studentsUnknownOf("p2").nightly().decision().held()).isEmpty();
    }
  }

  private static SortedSet<CleverId> sections(String... ids) {
    return new TreeSet<>(Arrays.stream(ids).map(Given::clever).toList());
  }

  private static String[] ids(int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add("k" + i);
    }
    return ids.toArray(String[]::new);
  }
}
