package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.Health.Found;
import com.bloomz.rostersync.health.Health.Improvement;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.health.HealthMeasuring;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.settings.ContactField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in Clever's data, by how much, and what would improve it most. */
class DataHealthTest {
  /** Ten students in two classes, each with a parent who can be reached. */
  private static Given perfect() {
    Given school = Given.school();
    for (int i = 1; i <= 10; i++) {
      school.student("k" + i, "Kid K" + i, null, "id-" + i);
    }
    school.section("a", "Homeroom 1").students("k1", "k2", "k3", "k4", "k5");
    school.teacher("t1", "Ana Ortiz", "ana@elm.example").teacher("t1");
    school.section("b", "Homeroom 2").students("k6", "k7", "k8", "k9", "k10");
    school.teacher("t2", "Bo Reed", "bo@elm.example").teacher("t2");
    for (int i = 1; i <= 10; i++) {
      school
          .contact("c" + i, "Pat Parent" + i, "pat" + i + "@home.example", "+1206555010" + i % 10)
          .parentOf("k" + i);
    }
    return school;
  }

  private static Health health(Given school, boolean contactsRead) {
    Decision decision =
        Reconciler.decide(school.roster(), school.bloomz(), school.options(RunKind.IMPORT_NOW));
    return HealthMeasuring.of(school.roster(), decision, school.settings(), contactsRead);
  }

  @Test
  void nothingIsWrongWithAPerfectSchool() {
    Health health = health(perfect(), true);
    assertThat(health.score()).isEqualTo(100);
    assertThat(health.scores())
        .containsOnlyKeys(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS, Entity.CLASSES)
        .allSatisfy((kind, score) -> assertThat(score).isEqualTo(100));
    assertThat(health.improvements()).isEmpty();
  }

  /**
   * @param people whom the check concerns
   * @param score of the check's kind
   */
  record Flaw(String what, UnaryOperator<Given> make, HealthCheck check, long people, int score) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Flaw> flaws() {
    return Stream.of(students(), staff(), parents(), classes()).flatMap(List::stream);
  }

  private static List<Flaw> students() {
    return List.of(
        new Flaw("no students", s -> s.noStudents().noContacts(), HealthCheck.NO_STUDENTS, 0, 0),
        new Flaw(
            "a student without the chosen id",
            s -> s.student("k1", "Kid K1", null, null),
            HealthCheck.STUDENT_ID_MISSING,
            1,
            96),
        new Flaw(
            "another id is chosen, which nobody has",
            s -> s.studentIdField(StudentIdField.STATE_ID),
            HealthCheck.STUDENT_ID_MISSING,
            10,
            65),
        new Flaw(
            "two students with one id",
            s -> s.student("k1", "Kid K1", null, "id-2"),
            HealthCheck.STUDENT_ID_DUPLICATE,
            2,
            95),
        new Flaw(
            "a student in no section",
            s -> s.student("k11", "Zoe Nguyen", null, "id-11"),
            HealthCheck.STUDENT_WITHOUT_CLASS,
            1,
            97));
  }

  private static List<Flaw> staff() {
    return List.of(
        new Flaw("no staff", s -> s.noStaff(), HealthCheck.NO_STAFF, 2, 0),
        new Flaw(
            "a teacher without email",
            s -> s.teacher("t1", "Ana Ortiz", null),
            HealthCheck.STAFF_WITHOUT_EMAIL,
            1,
            65),
        new Flaw(
            "a teacher with a dummy address",
            s -> s.teacher("t1", "Ana Ortiz", "none@elm.example"),
            HealthCheck.STAFF_WITHOUT_EMAIL,
            1,
            65),
        new Flaw(
            "a section's teacher is not shared",
            s -> s.danglingTeacher("t9"),
            HealthCheck.TEACHER_NOT_SHARED,
            1,
            93));
  }

  private static List<Flaw> parents() {
    return List.of(
        new Flaw("no contacts", s -> s.noContacts(), HealthCheck.NO_CONTACTS, 10, 0),
        new Flaw(
            "students without a contact",
            s -> s.gone("c1", "c2"),
            HealthCheck.STUDENT_WITHOUT_CONTACT,
            2,
            91),
        new Flaw(
            "contacts with another value",
            s -> s.contact("c1", "Pat Parent1", "x@home.example", null).related("k1", "Other", ""),
            HealthCheck.CONTACT_NOT_CHOSEN,
            1,
            95),
        new Flaw(
            "no contact value is chosen",
            s -> s.parentsAre(ContactField.RELATIONSHIP),
            HealthCheck.CONTACT_NOT_CHOSEN,
            10,
            55),
        new Flaw(
            "a parent whom nothing reaches",
            s -> s.contact("c1", "Pat Parent1", null, null),
            HealthCheck.PARENT_WITHOUT_ADDRESS,
            1,
            96),
        new Flaw(
            "a parent without a name",
            s -> s.contact("c1", "Guardian", "x@home.example", null),
            HealthCheck.PARENT_WITHOUT_NAME,
            1,
            99));
  }

  private static List<Flaw> classes() {
    return List.of(
        new Flaw("no sections", s -> s.noSections(), HealthCheck.NO_SECTIONS, 10, 0),
        new Flaw(
            "a second section of one name",
            s -> s.section("c", "homeroom  1").students("k6", "k1").teacher("t2"),
            HealthCheck.SECTION_NAME_TAKEN,
            2,
            86),
        new Flaw(
            "a section without a name",
            s -> s.section("c", " ").students("k6", "k1").teacher("t2"),
            HealthCheck.SECTION_WITHOUT_NAME,
            2,
            93),
        new Flaw(
            "the same members twice",
            s -> s.section("c", "Art").students("k1", "k2", "k3", "k4", "k5").teacher("t1"),
            HealthCheck.SECTION_REDUNDANT,
            5,
            91),
        new Flaw(
            "a section without a teacher",
            s -> s.section("c", "Art").students("k1", "k6"),
            HealthCheck.SECTION_WITHOUT_TEACHER,
            2,
            95));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void eachFlawIsFoundWithThePeopleConcerned(Flaw flaw) {
    Health health = health(flaw.make().apply(perfect()), true);
    assertThat(health.improvements())
        .extracting(Improvement::check, Improvement::people)
        .contains(org.assertj.core.groups.Tuple.tuple(flaw.check(), flaw.people()));
    assertThat(health.scores()).containsEntry(flaw.check().kind(), flaw.score());
    assertThat(health.score()).isLessThan(100);
  }

  @Test
  @DisplayName("I 6: contacts that were not read say nothing of parents")
  void unreadContactsSayNothing() {
    Health health = health(perfect().noContacts(), false);
    assertThat(health.scores()).doesNotContainKey(Entity.PARENTS);
    assertThat(health.score()).isEqualTo(100);
  }

  @Test
  void theThreeThatImproveItMostComeFirst() {
    Given school =
        perfect()
            .teacher("t1", "Ana Ortiz", null)
            .gone("c1", "c2", "c3", "c4")
            .student("k1", "Kid K1", null, null)
            .student("k11", "Zoe Nguyen", null, "id-11");
    List<Improvement> improvements = health(school, true).improvements();
    assertThat(improvements)
        .extracting(Improvement::check)
        .containsExactly(
            HealthCheck.STAFF_WITHOUT_EMAIL,
            HealthCheck.STUDENT_WITHOUT_CONTACT,
            HealthCheck.STUDENT_ID_MISSING);
    assertThat(improvements.getFirst().problem())
        .isEqualTo("Staff without an email address that works: 1");
    assertThat(improvements.getFirst().points()).isEqualTo(9);
  }

  @Test
  void aKindLosesAHundredPointsAtWorst() {
    Map<Entity, Integer> sums = new TreeMap<>();
    for (HealthCheck check : HealthCheck.values()) {
      if (!NONE_OF_IT.contains(check) && check != HealthCheck.CONTACT_NOT_CHOSEN) {
        Health all = new Health(new TreeMap<>(Map.of(check, Found.of(7, 7))));
        sums.merge(check.kind(), 100 - all.score(), Integer::sum);
      }
    }
    assertThat(sums).hasSize(4).allSatisfy((kind, sum) -> assertThat(sum).isEqualTo(100));
  }

  private static final Set<HealthCheck> NONE_OF_IT =
      EnumSet.of(
          HealthCheck.NO_STUDENTS,
          HealthCheck.NO_STAFF,
          HealthCheck.NO_CONTACTS,
          HealthCheck.NO_SECTIONS);

  @Test
  void anImprovementNeverLowersTheScoreOfAnyHealth() {
    Random random = new Random(13);
    for (int i = 0; i < 2_000; i++) {
      SortedMap<HealthCheck, Found> found = new TreeMap<>();
      List<HealthCheck> checks = new ArrayList<>(List.of(HealthCheck.values()));
      checks.removeIf(each -> random.nextBoolean());
      checks.forEach(each -> found.put(each, Found.of(random.nextInt(5), random.nextInt(5))));
      Health health = new Health(found);
      assertThat(health.score()).isBetween(0, 100);
      assertThat(health.improvements()).hasSizeLessThanOrEqualTo(3);
      for (Improvement each : health.improvements()) {
        assertThat(each.points()).isPositive();
        SortedMap<HealthCheck, Found> better = new TreeMap<>(found);
        better.put(each.check(), Found.of(0, 1));
        assertThat(new Health(better).score()).isGreaterThanOrEqualTo(health.score());
      }
    }
  }
}
