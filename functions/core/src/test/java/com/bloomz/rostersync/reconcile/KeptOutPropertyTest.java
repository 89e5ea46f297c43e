package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of removals by hand, whatever the school, Clever and the kind of run (P 13, G 6). */
class KeptOutPropertyTest {

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void whoIsKeptOutIsNowhere(long seed) {
    GeneratedImport.check(seed, scenario -> whoIsKeptOutIsNowhere(removing(scenario, seed)));
  }

  private static void whoIsKeptOutIsNowhere(GeneratedImport scenario) {
    BloomzRoster after = scenario.after();
    Set<MemberId> out =
        after.members().values().stream()
            .filter(Member::keptOut)
            .map(Member::id)
            .collect(Collectors.toSet());
    assertThat(out).isEqualTo(keptOut(scenario.bloomz()));
    for (Member each : after.members().values()) {
      assertThat(each.keptOut() && each.active()).as("%s is kept out", each).isFalse();
      Hat.OfStudent hat = each.student();
      if (hat != null) {
        assertThat(parents(hat)).noneMatch(parent -> hat.keepsOut(parent) || out.contains(parent));
      }
    }
    for (RosterClass each : after.classes().values()) {
      assertThat(each.enrolments()).extracting(Enrolment::member).noneMatch(out::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void whoComesBackIsReported(long seed) {
    GeneratedImport.check(seed, scenario -> whoComesBackIsReported(removing(scenario, seed)));
  }

  private static void whoComesBackIsReported(GeneratedImport scenario) {
    BloomzRoster after = scenario.after();
    Set<String> reported =
        scenario.decide().issues().stream()
            .filter(each -> each.code() == IssueCode.HAND_REMOVAL_UNDONE)
            .map(Issue::id)
            .collect(Collectors.toSet());
    for (Member had : scenario.bloomz().members().values()) {
      Member has = Objects.requireNonNull(after.members().get(had.id()));
      if (had.removal() != null && has.active()) {
        assertThat(reported).contains(had.id().value());
      }
      Hat.OfStudent hat = had.student();
      if (hat != null && has.student() != null) {
        parents(has.student()).stream()
            .filter(each -> hat.removedParents().containsKey(each))
            .forEach(parent -> assertThat(reported).contains(parent.value()));
      }
    }
  }

  private static Set<MemberId> keptOut(BloomzRoster roster) {
    return roster.members().values().stream()
        .filter(Member::keptOut)
        .map(Member::id)
        .collect(Collectors.toSet());
  }

  private static List<MemberId> parents(Hat.OfStudent hat) {
    return hat.guardianships().stream().map(Guardianship::parent).toList();
  }

  /** The same, after a person has removed some people and taken some parents off children. */
  static GeneratedImport removing(GeneratedImport scenario, long seed) {
    var dice = new Random(seed);
    BloomzRoster roster = scenario.bloomz();
    for (Member each : scenario.bloomz().members().values()) {
      if (dice.nextInt(5) == 0) {
        roster = removed(roster, each.id(), removal(dice));
      }
    }
    for (Member each : List.copyOf(roster.members().values())) {
      Hat.OfStudent hat = each.student();
      if (hat != null && !hat.guardianships().isEmpty() && dice.nextInt(3) == 0) {
        MemberId parent = parents(hat).get(dice.nextInt(hat.guardianships().size()));
        roster = roster.with(List.of(), List.of(without(each, parent, removal(dice))));
      }
    }
    return scenario.with(roster);
  }

  private static HandRemoval removal(Random dice) {
    return new HandRemoval(dice.nextBoolean(), "user-1", Instant.EPOCH);
  }

  private static BloomzRoster removed(BloomzRoster roster, MemberId id, HandRemoval removal) {
    List<RosterClass> classes = new ArrayList<>();
    for (RosterClass each : roster.classes().values()) {
      var left = new ArrayList<>(each.enrolments());
      left.removeIf(place -> place.member().equals(id));
      classes.add(each.withEnrolments(left));
    }
    List<Member> members = new ArrayList<>();
    for (Member each : roster.members().values()) {
      Hat.OfStudent hat = each.student();
      if (hat != null && parents(hat).contains(id)) {
        members.add(without(each, id, removal));
      }
    }
    Member had = Objects.requireNonNull(roster.members().get(id));
    return roster
        .with(classes, members)
        .with(List.of(), List.of(had.withActive(false).withRemoval(removal)));
  }

  private static Member without(Member child, MemberId parent, HandRemoval removal) {
    Hat.OfStudent hat = Objects.requireNonNull(child.student());
    var left = new ArrayList<>(hat.guardianships());
    left.removeIf(each -> each.parent().equals(parent));
    return child.withStudent(hat.withGuardianships(left).withRemoval(parent, removal));
  }
}
