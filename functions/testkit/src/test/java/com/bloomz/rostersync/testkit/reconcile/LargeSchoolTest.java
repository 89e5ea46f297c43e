package com.bloomz.rostersync.testkit.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.reconcile.Counts;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Entity;
import com.bloomz.rostersync.reconcile.RunKind;
import com.bloomz.rostersync.reconcile.Write;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverRoster;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.testkit.rosters.Rosters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The properties once more, of one school of 5,000 students. */
class LargeSchoolTest {
  private static final CleverRoster CLEVER = Rosters.clever(7, 5_000);
  private static final Scenario FIRST =
      new Scenario(CLEVER, BloomzRoster.empty(), Rosters.settings(7), RunKind.FULL_DATA);

  @Test
  void theFirstImportCreatesWhatACountByHandSays() {
    FirstImportTest.checkFirstImport(FIRST);
    assertThat(FIRST.decide().counts().of(Entity.STUDENTS).created()).isEqualTo(5_000);
    assertThat(FIRST.decide().counts().of(Entity.GUARDIANSHIPS).created()).isPositive();
  }

  @Test
  void aStoppedFirstImportIsCompletedByTheNext() {
    List<Write> writes = FIRST.decide().writes();
    BloomzRoster undisturbed = Scenario.stored(BloomzRoster.empty(), writes);
    for (int tenth = 1; tenth < 10; tenth++) {
      BloomzRoster halfway =
          Scenario.stored(BloomzRoster.empty(), writes.subList(0, writes.size() * tenth / 10));
      assertThat(Differ.between(undisturbed, FIRST.with(halfway).after())).isEmpty();
    }
    assertThat(FIRST.with(undisturbed).decide().changesNothing()).isTrue();
  }

  @Test
  void aLaterImportIsToldInFullAndLeavesNothingToDo() {
    BloomzRoster imported = FIRST.after();
    CleverRoster clever = CLEVER;
    for (long change = 1; change <= 10; change++) {
      clever = Rosters.evolved(clever, change * 3);
    }
    BloomzRoster edited = imported;
    for (long edit = 1; edit <= 20; edit++) {
      edited = Rosters.handEdited(edited, clever, edit);
    }
    for (RunKind kind : RunKind.values()) {
      Scenario run = new Scenario(clever, edited, FIRST.settings(), kind);
      Decision decision = run.decide();
      assertThat(decision.changesNothing()).isFalse();
      assertThat(run.with(Rosters.shuffled(clever, 3)).decide()).isEqualTo(decision);
      assertThat(run.with(run.after()).decide().changesNothing()).isTrue();
      assertThat(decision.counts().changed()).isEqualTo(Counts.of(decision.changes()).changed());
      assertThat(names(run.after())).doesNotHaveDuplicates();
      assertThat(run.after().members().keySet()).containsAll(Existing.memberIds(run.after()));
    }
  }

  private static List<NameKey> names(BloomzRoster roster) {
    return roster.classes().values().stream()
        .filter(each -> !each.archived())
        .map(RosterClass::nameKey)
        .toList();
  }
}
