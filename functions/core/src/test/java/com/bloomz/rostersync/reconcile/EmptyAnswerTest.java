package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kind that Clever no longer shows at all removes nothing of that kind (I 6). */
class EmptyAnswerTest {

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void noSectionsRemoveNoClassAndNoPlace(long seed) {
    GeneratedImport.check(seed, EmptyAnswerTest::noSectionsRemoveNoClassAndNoPlace);
  }

  static void noSectionsRemoveNoClassAndNoPlace(GeneratedImport scenario) {
    CleverRoster had = scenario.clever();
    var empty =
        new CleverRoster(
            List.of(), had.terms(), had.students(), had.staff(), had.contacts(), had.issues());
    assertThat(removed(scenario.with(empty)))
        .doesNotContain(Entity.CLASSES, Entity.STUDENT_ENROLMENTS, Entity.STAFF_ENROLMENTS);
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void noStudentsRemoveNoStudentAndNoFamily(long seed) {
    GeneratedImport.check(seed, EmptyAnswerTest::noStudentsRemoveNoStudentAndNoFamily);
  }

  static void noStudentsRemoveNoStudentAndNoFamily(GeneratedImport scenario) {
    CleverRoster had = scenario.clever();
    var empty =
        new CleverRoster(
            had.sections(), had.terms(), List.of(), had.staff(), had.contacts(), had.issues());
    assertThat(removed(scenario.with(empty)))
        .doesNotContain(
            Entity.STUDENTS, Entity.STUDENT_ENROLMENTS, Entity.GUARDIANSHIPS, Entity.PARENTS);
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void noTeachersRemoveNoStaff(long seed) {
    GeneratedImport.check(seed, EmptyAnswerTest::noTeachersRemoveNoStaff);
  }

  static void noTeachersRemoveNoStaff(GeneratedImport scenario) {
    CleverRoster had = scenario.clever();
    for (List<Staff> none : List.of(List.<Staff>of(), withoutTeachers(had))) {
      var empty =
          new CleverRoster(
              had.sections(), had.terms(), had.students(), none, had.contacts(), had.issues());
      if (hasLinkedTeacher(scenario.bloomz())) {
        assertThat(removed(scenario.with(empty)))
            .doesNotContain(Entity.STAFF, Entity.STAFF_ENROLMENTS);
      }
    }
  }

  private static List<Staff> withoutTeachers(CleverRoster roster) {
    return roster.staff().stream().filter(each -> !each.teaches()).toList();
  }

  private static boolean hasLinkedTeacher(BloomzRoster roster) {
    return roster.members().values().stream()
        .anyMatch(
            each -> {
              Hat.OfStaff hat = each.activeStaff();
              return hat != null && hat.cleverId() != null && hat.role() == Role.TEACHER;
            });
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void noContactsRemoveNoParent(long seed) {
    GeneratedImport.check(seed, EmptyAnswerTest::noContactsRemoveNoParent);
  }

  static void noContactsRemoveNoParent(GeneratedImport scenario) {
    CleverRoster had = scenario.clever();
    var empty =
        new CleverRoster(
            had.sections(), had.terms(), had.students(), had.staff(), List.of(), had.issues());
    if (!scenario.settings().importsParents()) {
      assertThat(scenario.with(empty).decide().changes())
          .as("but of children who return (G 6)")
          .noneMatch(
              each ->
                  each.entity() == Entity.GUARDIANSHIPS
                      && each.verb() == Verb.REMOVED
                      && each.rule() != Rule.G_6);
    } else if (hasGuardianship(scenario.bloomz())) {
      assertThat(removed(scenario.with(empty)))
          .doesNotContain(Entity.GUARDIANSHIPS, Entity.PARENTS);
    }
  }

  private static boolean hasGuardianship(BloomzRoster roster) {
    return roster.members().values().stream()
        .map(Member::student)
        .anyMatch(EmptyAnswerTest::hasParentFromClever);
  }

  private static boolean hasParentFromClever(Hat.@Nullable OfStudent hat) {
    return hat != null
        && hat.guardianships().stream().anyMatch(each -> each.source() == Source.CLEVER);
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void nothingAtAllChangesNothing(long seed) {
    GeneratedImport.check(seed, EmptyAnswerTest::nothingAtAllChangesNothing);
  }

  static void nothingAtAllChangesNothing(GeneratedImport scenario) {
    var nothing =
        new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    for (RunKind kind : RunKind.values()) {
      assertThat(scenario.with(nothing).with(kind).decide().changes())
          .filteredOn(each -> !isLeavingStaffWhoNeverTaught(scenario, each))
          .isEmpty();
    }
  }

  /** Where Bloomz has no teacher from Clever, an answer without teachers is no sign of a fault. */
  private static boolean isLeavingStaffWhoNeverTaught(GeneratedImport scenario, Change change) {
    return change.entity() == Entity.STAFF
        && change.verb() == Verb.REMOVED
        && !hasLinkedTeacher(scenario.bloomz());
  }

  private static Set<Entity> removed(GeneratedImport scenario) {
    Set<Entity> removed = EnumSet.noneOf(Entity.class);
    for (RunKind kind : RunKind.values()) {
      for (Change each : scenario.with(kind).decide().changes()) {
        if (each.verb() == Verb.REMOVED || each.verb() == Verb.ARCHIVED) {
          removed.add(each.entity());
        }
      }
    }
    return removed;
  }
}
