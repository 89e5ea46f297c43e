package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The changes of a decision say exactly what its writes do (X 4). */
class JournalTest {
  /** What a new class or member has without saying so, checked by the last test. */
  private static final Set<String> IMPLIED =
      Set.of(
          "active-STUDENTS",
          "active-STAFF",
          "active-PARENTS",
          "source",
          "edited",
          "cleverId",
          "studentIdField",
          "cleverName",
          "archived",
          "renamed",
          "STUDENTS",
          "STAFF",
          "PARENTS");

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void theChangesAreWhatDiffersAfterwards(long seed) {
    GeneratedImport.check(seed, JournalTest::theChangesAreWhatDiffersAfterwards);
  }

  static void theChangesAreWhatDiffersAfterwards(GeneratedImport scenario) {
    List<Change> changes = scenario.decide().changes();
    SortedMap<String, Long> told = RosterDiff.told(changes);
    assertThat(told.values()).as("a field is told once: %s", told).allMatch(each -> each == 1);
    Set<String> created = created(changes);
    var differences = new TreeSet<>(RosterDiff.between(scenario.bloomz(), scenario.after()));
    differences.removeIf(each -> isImplied(each, created) && !told.containsKey(each));
    assertThat(RosterLines.without(told.keySet(), differences)).as("told, and not so").isEmpty();
    assertThat(RosterLines.without(differences, told.keySet())).as("so, and not told").isEmpty();
  }

  /** Everything that is new, or has a hat that is new. */
  private static Set<String> created(List<Change> changes) {
    var created = new TreeSet<String>();
    changes.stream()
        .filter(each -> each.verb() == Verb.CREATED)
        .map(RosterDiff::thing)
        .forEach(created::add);
    return created;
  }

  private static boolean isImplied(String difference, Set<String> created) {
    String field = difference.substring(0, difference.indexOf(": "));
    int name = field.lastIndexOf(' ');
    boolean classOrMember = field.startsWith("CLASSES ") || field.startsWith("MEMBERS ");
    return classOrMember
        && created.contains(field.substring(0, name))
        && IMPLIED.contains(field.substring(name + 1))
        && difference.contains(": null > ");
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void everyChangeSaysWhatWasAndWhatIs(long seed) {
    GeneratedImport.check(seed, JournalTest::everyChangeSaysWhatWasAndWhatIs);
  }

  static void everyChangeSaysWhatWasAndWhatIs(GeneratedImport scenario) {
    SortedMap<String, String> before = RosterDiff.fields(scenario.bloomz());
    SortedMap<String, String> after = RosterDiff.fields(scenario.after());
    for (Change change : scenario.decide().changes()) {
      assertThat(change.before()).as("%s", change).isNotEqualTo(change.after());
      assertThat(change.verb()).as("%s", change).isEqualTo(verb(change, before, after));
    }
  }

  /** The verb as both rosters show it. */
  private static Verb verb(
      Change change, SortedMap<String, String> before, SortedMap<String, String> after) {
    String thing = RosterDiff.thing(change);
    return switch (change.entity()) {
      case CLASSES -> classVerb(change, before.containsKey(thing + " name"));
      case STUDENTS, STAFF, PARENTS ->
          memberVerb(change, before.containsKey(thing + " " + change.entity()));
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
          linkVerb(before.containsKey(thing + " place"), after.containsKey(thing + " place"));
      case GUARDIANSHIPS ->
          linkVerb(
              before.containsKey(thing + " relationship"),
              after.containsKey(thing + " relationship"));
    };
  }

  private static Verb classVerb(Change change, boolean existed) {
    if (!existed) {
      return Verb.CREATED;
    }
    String archived = change.after().getOrDefault("archived", "");
    return switch (archived) {
      case "true" -> Verb.ARCHIVED;
      case "false" -> Verb.RESTORED;
      default -> Verb.UPDATED;
    };
  }

  private static Verb memberVerb(Change change, boolean wornBefore) {
    String active = change.after().getOrDefault("active", "");
    return switch (active) {
      case "true" -> Verb.RESTORED;
      case "false" -> Verb.REMOVED;
      default -> wornBefore || change.verb() != Verb.CREATED ? Verb.UPDATED : Verb.CREATED;
    };
  }

  private static Verb linkVerb(boolean existed, boolean exists) {
    if (existed && exists) {
      return Verb.UPDATED;
    }
    return exists ? Verb.CREATED : Verb.REMOVED;
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void theCountsAreThoseOfTheChanges(long seed) {
    GeneratedImport.check(seed, JournalTest::theCountsAreThoseOfTheChanges);
  }

  static void theCountsAreThoseOfTheChanges(GeneratedImport scenario) {
    Decision decision = scenario.decide();
    Counts counted = Counts.of(decision.changes());
    for (Entity entity : Entity.values()) {
      Tally told = decision.counts().of(entity);
      Tally changed = counted.of(entity);
      assertThat(told)
          .as("%s", entity)
          .isEqualTo(
              changed.plus(
                  new Tally(0, 0, 0, 0, told.unchanged(), told.skipped(), told.notInClever())));
    }
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void everythingIsWrittenOnceAndOnlyIfItChanged(long seed) {
    GeneratedImport.check(seed, JournalTest::everythingIsWrittenOnceAndOnlyIfItChanged);
  }

  static void everythingIsWrittenOnceAndOnlyIfItChanged(GeneratedImport scenario) {
    var written = new TreeSet<String>();
    for (Write write : scenario.decide().writes()) {
      assertThat(write.changes()).as("%s", write).isNotEmpty();
      switch (write) {
        case Write.OfClass each -> {
          assertThat(written.add("class " + each.after().id())).as("%s", write).isTrue();
          assertThat(scenario.bloomz().classes().get(each.after().id())).isNotEqualTo(each.after());
        }
        case Write.OfDeletedClass each -> throw new IllegalArgumentException(each.toString());
        case Write.OfMember each -> {
          if (!written.add("member " + each.after().id())) {
            // What else changes is stored before classes are, and the end of a hat after them.
            assertThat(each.changes()).allMatch(change -> change.verb() == Verb.REMOVED);
            assertThat(written.add("end of " + each.after().id())).as("%s", write).isTrue();
          }
          assertThat(scenario.bloomz().members().get(each.after().id())).isNotEqualTo(each.after());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void whatIsNewIsAsImportsMakeIt(long seed) {
    GeneratedImport.check(seed, JournalTest::whatIsNewIsAsImportsMakeIt);
  }

  static void whatIsNewIsAsImportsMakeIt(GeneratedImport scenario) {
    for (Write write : scenario.decide().writes()) {
      switch (write) {
        case Write.OfClass each -> {
          if (!scenario.bloomz().classes().containsKey(each.after().id())) {
            assertThat(each.after().archived() || each.after().renamed()).isFalse();
            assertThat(each.after().source()).isEqualTo(Source.CLEVER);
            assertThat(each.after().cleverName()).isEqualTo(each.after().name());
          }
        }
        case Write.OfDeletedClass each -> throw new IllegalArgumentException(each.toString());
        case Write.OfMember each -> {
          if (!scenario.bloomz().members().containsKey(each.after().id())) {
            assertThat(each.after().active()).isTrue();
            assertThat(each.after().source()).isEqualTo(Source.CLEVER);
            assertThat(each.after().edited()).isEmpty();
          }
        }
      }
    }
  }
}
