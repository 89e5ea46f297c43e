package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Unknown;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the school: nothing of an unknown kind is removed, nor all of a kind at once (I 6). */
class UnknownPropertiesTest {

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void nothingOfAnUnknownKindIsRemoved(long seed) {
    GeneratedImport.check(seed, UnknownPropertiesTest::nothingOfAnUnknownKindIsRemoved);
  }

  static void nothingOfAnUnknownKindIsRemoved(GeneratedImport scenario) {
    if (scenario.bloomz().members().isEmpty()) {
      return;
    }
    for (Unknown.Kind kind : Unknown.Kind.values()) {
      GeneratedImport run =
          scenario
              .with(scenario.clever().withUnknown(Unknown.records(kind, 1)))
              .with(RunKind.FULL_DATA_AND_ARCHIVE);
      Lack.ofRecords(kind)
          .ifPresent(lack -> assertThat(removed(run)).doesNotContainAnyElementsOf(lack.held()));
    }
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void allOfItGoneIsHeld(long seed) {
    GeneratedImport.check(seed, UnknownPropertiesTest::allOfItGoneIsHeld);
  }

  static void allOfItGoneIsHeld(GeneratedImport scenario) {
    CleverRoster all = scenario.clever();
    for (RunKind kind : RunKind.values()) {
      for (Entity entity : Entity.values()) {
        GeneratedImport run = scenario.with(without(entity, all)).with(kind);
        boolean excepted =
            switch (entity) {
              case STAFF -> !hasTeacher(scenario);
              case PARENTS, GUARDIANSHIPS -> !scenario.settings().importsParents();
              default -> false;
            };
        assertThat(excepted ? Set.<Entity>of() : removed(run))
            .as("none of %s in a %s", entity, kind)
            .doesNotContain(entity);
      }
    }
  }

  /** Of one member of the staff, to have left is likelier than to be shared no more. */
  private static boolean hasTeacher(GeneratedImport scenario) {
    return scenario.bloomz().members().values().stream()
        .anyMatch(
            each ->
                each.active()
                    && each.staff() != null
                    && each.staff().cleverId() != null
                    && each.staff().role() == com.bloomz.rostersync.roster.Role.TEACHER);
  }

  static CleverRoster without(Entity entity, CleverRoster all) {
    return switch (entity) {
      case CLASSES -> with(all, _ -> List.of(), true, true, contacts -> contacts);
      case STUDENTS -> with(all, sections -> sections, false, true, contacts -> contacts);
      case STAFF -> with(all, sections -> sections, true, false, contacts -> contacts);
      case PARENTS -> with(all, sections -> sections, true, true, _ -> List.of());
      case STUDENT_ENROLMENTS ->
          with(all, each -> empty(each, true, false), true, true, contacts -> contacts);
      case STAFF_ENROLMENTS ->
          with(all, each -> empty(each, false, true), true, true, contacts -> contacts);
      case GUARDIANSHIPS ->
          with(
              all,
              sections -> sections,
              true,
              true,
              contacts -> contacts.stream().map(UnknownPropertiesTest::ofNobody).toList());
    };
  }

  private static CleverRoster with(
      CleverRoster all,
      UnaryOperator<List<Section>> sections,
      boolean students,
      boolean staff,
      UnaryOperator<List<Contact>> contacts) {
    return new CleverRoster(
        sections.apply(all.sections()),
        all.terms(),
        students ? all.students() : List.of(),
        staff ? all.staff() : List.of(),
        contacts.apply(all.contacts()),
        all.issues());
  }

  private static List<Section> empty(List<Section> sections, boolean students, boolean teachers) {
    return sections.stream()
        .map(
            each ->
                new Section(
                    each.id(),
                    each.name(),
                    each.term(),
                    teachers ? null : each.primaryTeacher(),
                    teachers ? Set.of() : each.teachers(),
                    students ? Set.of() : each.students()))
        .toList();
  }

  private static Contact ofNobody(Contact contact) {
    return new Contact(contact.id(), contact.name(), contact.email(), contact.phone(), List.of());
  }

  private static Set<Entity> removed(GeneratedImport scenario) {
    return scenario.decide().changes().stream()
        .filter(each -> each.verb() == Verb.REMOVED || each.verb() == Verb.ARCHIVED)
        .map(Change::entity)
        .collect(java.util.stream.Collectors.toSet());
  }
}
