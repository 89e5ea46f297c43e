package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.OptOuts.OfKind;
import com.bloomz.rostersync.change.OptOuts.Way;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.testing.RosterInvariants;
import com.bloomz.rostersync.roster.testing.Rosters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an admin leaves out of a plan is not done, the rest is, and it comes again (X 1). */
class OptOutsTest {
  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("X 1: nothing of a kind that is left out is added or removed")
  void aKind(long seed) {
    GeneratedImport school = GeneratedImport.of(seed, 8);
    Decision whole = school.decide();
    for (Entity kind : Entity.values()) {
      for (Way way : Way.values()) {
        var optOuts = new OptOuts(Set.of(), Set.of(), Set.of(new OfKind(kind, way)));
        Decision decision = decide(school, optOuts);

        assertThat(
                decision.changes().stream()
                    .filter(each -> each.entity() == kind)
                    .filter(each -> isOf(way, each)))
            .as("seed %s, %s of %s", seed, way, kind)
            .isEmpty();
        assertSound(seed, school, decision);
        if (whole.changes().stream().noneMatch(each -> each.entity() == kind && isOf(way, each))) {
          assertThat(decision.writes()).as("seed %s", seed).isEqualTo(whole.writes());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("X 1: a removal that is left out stays, and comes again")
  void aRemoval(long seed) {
    GeneratedImport school = GeneratedImport.of(seed, 8);
    List<Removal> all = Removal.among(school.decide().changes());
    for (Removal each : all.subList(0, Math.min(4, all.size()))) {
      Decision decision = decide(school, new OptOuts(Set.of(each), Set.of(), Set.of()));

      assertThat(Removal.among(decision.changes())).as("seed %s", seed).doesNotContain(each);
      assertSound(seed, school, decision);
      BloomzRoster after = GeneratedImport.stored(school.bloomz(), decision.writes());
      Set<Removal> later = new HashSet<>(Removal.among(school.with(after).decide().changes()));
      if (isInSomething(after, each)) {
        assertThat(later).as("seed %s", seed).contains(each);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("X 1: a class that is left out stays as it is, with the places in it")
  void aClass(long seed) {
    GeneratedImport school = GeneratedImport.of(seed, 8);
    Set<ClassId> touched =
        school.decide().changes().stream()
            .filter(each -> each.entity() == Entity.CLASSES || isPlace(each))
            .map(each -> new ClassId(isPlace(each) ? each.within() : each.subject()))
            .collect(Collectors.toCollection(TreeSet::new));
    for (ClassId each : touched.stream().limit(4).toList()) {
      Decision decision = decide(school, new OptOuts(Set.of(), Set.of(each), Set.of()));

      BloomzRoster after = GeneratedImport.stored(school.bloomz(), decision.writes());
      assertThat(after.classes().get(each))
          .as("seed %s, %s", seed, each)
          .isEqualTo(school.bloomz().classes().get(each));
      assertSound(seed, school, decision);
      assertThat(decision.issues()).anyMatch(issue -> issue.code() == IssueCode.LEFT_OUT);
    }
  }

  private static boolean isOf(Way way, Change change) {
    return switch (way) {
      case ADDITIONS -> change.verb() == Verb.CREATED;
      case REMOVALS -> Removal.among(List.of(change)).size() == 1;
    };
  }

  /** Of whom nothing is left but the person, nothing shows that Clever no longer does. */
  private static boolean isInSomething(BloomzRoster roster, Removal removal) {
    return switch (removal.kind()) {
      case STUDENTS, STAFF, PARENTS ->
          roster.classes().values().stream()
              .filter(each -> !each.archived())
              .flatMap(each -> each.enrolments().stream())
              .anyMatch(each -> each.member().value().equals(removal.subject()));
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> true;
    };
  }

  private static boolean isPlace(Change change) {
    return change.entity() == Entity.STUDENT_ENROLMENTS
        || change.entity() == Entity.STAFF_ENROLMENTS;
  }

  private static Decision decide(GeneratedImport school, OptOuts optOuts) {
    var options = new Reconciler.Options(school.settings(), school.kind(), Rosters.TODAY);
    return Reconciler.decide(school.clever(), school.bloomz(), options.without(optOuts));
  }

  /** Invariants hold of what a partial plan leaves, as far as they held before (I 8). */
  private static void assertSound(long seed, GeneratedImport school, Decision decision) {
    Set<String> before = new HashSet<>(RosterInvariants.broken(school.bloomz()));
    BloomzRoster after = GeneratedImport.stored(school.bloomz(), decision.writes());
    assertThat(RosterInvariants.broken(after).stream().filter(each -> !before.contains(each)))
        .as("seed %s", seed)
        .isEmpty();
  }
}
