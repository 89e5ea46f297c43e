package com.bloomz.rostersync.undo;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.reconcile.RosterDiff;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.testing.RosterInvariants;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of the undo of any import (X 3). {@code -Dundone=2000} checks that many schools
 * instead of the usual ones, {@code -Dundone.from=50000} from that seed on.
 */
class UndoPropertiesTest {
  private static final long BLOCK = 50;

  /** In one of its schools a merge that is taken back leaves a tie as the import made it. */
  private static final long SPLIT = 462 / BLOCK;

  private static final UndoPart WHOLE = new UndoPart.Whole();

  static LongStream blocks() {
    long first = Long.getLong("undone.from", 0) / BLOCK;
    long next = first + Long.getLong("undone", 100) / BLOCK;
    LongStream usual = LongStream.range(first, next);
    boolean has = first <= SPLIT && SPLIT < next;
    return has ? usual : LongStream.concat(usual, LongStream.of(SPLIT));
  }

  private static void check(long block, LongFunction<List<String>> property) {
    List<String> broken = new ArrayList<>();
    for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
      List<String> of;
      try {
        of = property.apply(seed);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
      if (!of.isEmpty()) {
        broken.add("seed " + seed + ": " + of.subList(0, Math.min(4, of.size())));
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void importThenUndoIsAsBefore(long block) {
    check(block, UndoPropertiesTest::importThenUndo);
  }

  private static List<String> importThenUndo(long seed) {
    var school = UndoneSchool.of(seed);
    Undo undo = Undo.decide(school.after(), school.journal(), List.of(), WHOLE);
    BloomzRoster undone = UndoneSchool.stored(school.after(), undo.writes());
    List<String> broken = new ArrayList<>(differences(school, undone));
    undo.kept().forEach(each -> broken.add("kept " + each));
    SortedSet<MemberId> outOfPlace = inactiveParents(school.before());
    broken.removeIf(line -> outOfPlace.stream().anyMatch(id -> line.contains(" " + id + " ")));
    broken.addAll(brokenOnTheWay(school.after(), undo.writes()));
    return broken;
  }

  /** Who already was inactive and a parent of somebody active; no undo makes that again (I 8). */
  private static SortedSet<MemberId> inactiveParents(BloomzRoster roster) {
    NavigableSet<MemberId> found = new TreeSet<>();
    for (Member child : roster.members().values()) {
      if (child.activeStudent() != null) {
        child.activeStudent().guardianships().stream()
            .map(Guardianship::parent)
            .filter(id -> !isActive(Entity.PARENTS.hatOf(roster.members().get(id))))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** What differs from before, but for inactive people in nothing whom the import made. */
  private static SortedSet<String> differences(UndoneSchool school, BloomzRoster undone) {
    SortedSet<String> differences = new TreeSet<>(RosterDiff.between(school.before(), undone));
    for (Member each : undone.members().values()) {
      if (!school.before().members().containsKey(each.id()) && !each.active()) {
        differences.removeIf(line -> line.startsWith("MEMBERS " + each.id() + " "));
      }
    }
    return differences;
  }

  private static List<String> brokenOnTheWay(BloomzRoster from, List<Write> writes) {
    List<String> known = RosterInvariants.broken(from);
    BloomzRoster roster = from;
    for (Write each : writes) {
      roster = UndoneSchool.stored(roster, List.of(each));
      // Classes that swap names are stored side by side.
      boolean swaps = each.renames();
      for (String line : RosterInvariants.broken(roster)) {
        if (!known.contains(line) && !swaps) {
          return List.of("after " + each.changes() + ": " + line);
        }
      }
    }
    List<String> left = RosterInvariants.broken(roster);
    return left.stream().filter(line -> !known.contains(line)).toList();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void undoOfTheUndoIsAsAfter(long block) {
    check(
        block,
        seed -> {
          var school = UndoneSchool.of(seed);
          Undo undo = Undo.decide(school.after(), school.journal(), List.of(), WHOLE);
          BloomzRoster undone = UndoneSchool.stored(school.after(), undo.writes());
          Undo redo = Undo.decide(undone, undo.changes(), List.of(), WHOLE);
          BloomzRoster redone = UndoneSchool.stored(undone, redo.writes());
          List<String> broken = new ArrayList<>(RosterDiff.between(school.after(), redone));
          assertThat(broken.isEmpty() && !redone.equals(school.after()))
              .as("seed %s differs in what the lines do not tell", seed)
              .isFalse();
          redo.kept().forEach(each -> broken.add("kept " + each));
          broken.addAll(brokenOnTheWay(undone, redo.writes()));
          return broken;
        });
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void undoThatStopsAnywhereGoesOnToTheSame(long block) {
    check(
        block,
        seed -> {
          var school = UndoneSchool.of(seed);
          BloomzRoster from = school.after();
          List<Change> byHand = List.of();
          if (seed % 2 == 0) {
            byHand = school.edited().changes();
            from = school.edited().roster();
          }
          Undo undo = Undo.decide(from, school.journal(), byHand, WHOLE);
          BloomzRoster undone = UndoneSchool.stored(from, undo.writes());
          List<String> broken = new ArrayList<>();
          for (int killed = 1; killed <= undo.writes().size(); killed++) {
            BloomzRoster half = UndoneSchool.stored(from, undo.writes().subList(0, killed));
            Undo rest = Undo.decide(half, school.journal(), byHand, WHOLE);
            BloomzRoster end = UndoneSchool.stored(half, rest.writes());
            SortedSet<Kept> told = new TreeSet<>(undo.kept());
            told.removeAll(rest.kept());
            // Whoever has left and was dropped with the writes before is not told again.
            told.removeIf(each -> each.reason() == Kept.Reason.REMOVED_BY_HAND);
            if (!end.equals(undone) || !told.isEmpty()) {
              broken.add("after write " + killed + " " + RosterDiff.between(undone, end));
              broken.add(rest.kept() + " instead of " + undo.kept());
              break;
            }
          }
          return broken;
        });
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void whatSomebodyChangedSinceIsKeptAndListed(long block) {
    check(block, UndoPropertiesTest::undoAfterEdits);
  }

  private static List<String> undoAfterEdits(long seed) {
    var school = UndoneSchool.of(seed);
    List<Change> byHand = school.edited().changes();
    BloomzRoster edited = school.edited().roster();
    Undo undo = Undo.decide(edited, school.journal(), byHand, WHOLE);
    BloomzRoster undone = UndoneSchool.stored(edited, undo.writes());
    List<String> broken = new ArrayList<>(brokenOnTheWay(edited, undo.writes()));
    SortedMap<String, String> was = RosterDiff.fields(school.after());
    SortedMap<String, String> had = RosterDiff.fields(edited);
    SortedMap<String, String> has = RosterDiff.fields(undone);
    SortedMap<String, String> first = RosterDiff.fields(school.before());
    SortedSet<String> fields = new TreeSet<>(had.keySet());
    fields.addAll(has.keySet());
    fields.addAll(first.keySet());
    for (String field : fields) {
      boolean touched = !same(was, had, field);
      if (touched && !same(had, has, field) && !isKept(field, undo)) {
        broken.add("overrun " + line(field, had, has));
      }
      boolean back = same(first, has, field);
      if (!back && !touched && !isMadeAndInactive(field, school, undone) && !isKept(field, undo)) {
        broken.add("not told " + line(field, first, has) + " " + undo.kept());
      }
    }
    return broken;
  }

  private static boolean same(
      SortedMap<String, String> some, SortedMap<String, String> others, String field) {
    return some.getOrDefault(field, "").equals(others.getOrDefault(field, ""));
  }

  private static String line(
      String field, SortedMap<String, String> from, SortedMap<String, String> to) {
    return field + ": " + from.get(field) + " > " + to.get(field);
  }

  private static boolean isMadeAndInactive(String field, UndoneSchool school, BloomzRoster now) {
    if (!field.startsWith("MEMBERS ")) {
      return false;
    }
    var id = new MemberId(field.split(" ", -1)[1]);
    Member imported = school.after().members().get(id);
    Member member = now.members().get(id);
    return imported != null
        && member != null
        && !school.before().members().containsKey(id)
        && imported.hats().stream()
            .noneMatch(hat -> hat.active() && isActive(Draft.kind(hat).hatOf(member)));
  }

  private static boolean isActive(@Nullable Hat hat) {
    return hat != null && hat.active();
  }

  private static boolean isKept(String field, Undo undo) {
    return undo.kept().stream().anyMatch(each -> field.startsWith(thing(each)));
  }

  private static String thing(Kept kept) {
    return switch (kept.entity()) {
      case CLASSES -> "CLASSES " + kept.subject() + " ";
      case STUDENTS, STAFF, PARENTS -> "MEMBERS " + kept.subject() + " ";
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
          "ENROLMENTS " + kept.subject() + " in " + kept.within() + " ";
      case GUARDIANSHIPS -> "GUARDIANSHIPS " + kept.subject() + " of " + kept.within() + " ";
    };
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyChangeIsByTheRuleOfUndo(long block) {
    check(
        block,
        seed -> {
          var school = UndoneSchool.of(seed);
          Undo undo = Undo.decide(school.after(), school.journal(), List.of(), WHOLE);
          return undo.changes().stream()
              .filter(each -> each.rule() != Rule.X_3)
              .map(Change::toString)
              .toList();
        });
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void partsBreakNothingAndCanBeUndone(long block) {
    check(
        block,
        seed -> {
          var school = UndoneSchool.of(seed);
          List<String> broken = new ArrayList<>();
          for (UndoPart part : parts(school)) {
            Undo undo = Undo.decide(school.after(), school.journal(), List.of(), part);
            BloomzRoster undone = UndoneSchool.stored(school.after(), undo.writes());
            brokenOnTheWay(school.after(), undo.writes())
                .forEach(each -> broken.add(part + " " + each));
            Undo redo = Undo.decide(undone, undo.changes(), List.of(), WHOLE);
            BloomzRoster redone = UndoneSchool.stored(undone, redo.writes());
            RosterDiff.between(school.after(), redone)
                .forEach(each -> broken.add(part + " redone " + each));
            SortedMap<String, String> was = RosterDiff.fields(school.before());
            SortedMap<String, String> has = RosterDiff.fields(undone);
            RosterDiff.fields(school.after()).keySet().stream()
                .filter(field -> isOf(part, field))
                .filter(field -> !same(was, has, field) && !isKept(field, undo))
                .filter(field -> !isMadeAndInactive(field, school, undone))
                .forEach(field -> broken.add(part + " not back " + line(field, was, has)));
          }
          return broken;
        });
  }

  /** Some classes and people whom the import changed. */
  private static List<UndoPart> parts(UndoneSchool school) {
    List<UndoPart> parts = new ArrayList<>();
    SortedSet<String> subjects = new TreeSet<>();
    for (Change each : school.journal()) {
      switch (each.entity()) {
        case CLASSES -> subjects.add("c " + each.subject());
        case STUDENTS, STAFF, PARENTS -> subjects.add("m " + each.subject());
        case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> subjects.add("c " + each.within());
        case GUARDIANSHIPS -> subjects.add("m " + each.within());
      }
    }
    int every = Math.max(1, subjects.size() / 4);
    int i = 0;
    for (String each : subjects) {
      if (i++ % every == 0) {
        String id = each.substring(2);
        parts.add(
            each.startsWith("c")
                ? new UndoPart.OfClass(new ClassId(id))
                : new UndoPart.OfPerson(new MemberId(id)));
      }
    }
    return parts;
  }

  private static boolean isOf(UndoPart part, String field) {
    return switch (part) {
      case UndoPart.Whole _ -> true;
      case UndoPart.OfClass(ClassId id) ->
          field.startsWith("CLASSES " + id + " ") || field.contains(" in " + id + " ");
      case UndoPart.OfPerson(MemberId id) ->
          field.startsWith("ENROLMENTS " + id + " ")
              || (field.startsWith("MEMBERS " + id + " ") && !field.contains(" active-"));
    };
  }
}
