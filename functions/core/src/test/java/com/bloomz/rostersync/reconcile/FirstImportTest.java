package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.roster.BloomzRoster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first import of a school brings in all that Clever says, and counts it. */
class FirstImportTest {

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void createsAndSkipsWhatACountByHandSays(long seed) {
    GeneratedImport.check(seed, FirstImportTest::createsAndSkipsWhatACountByHandSays);
  }

  static void createsAndSkipsWhatACountByHandSays(GeneratedImport scenario) {
    Counts counts = scenario.with(BloomzRoster.empty()).decide().counts();
    Recount.Expected expected = Recount.of(scenario.clever(), scenario.settings());
    for (Entity entity : Entity.values()) {
      assertThat(counts.of(entity))
          .as("%s", entity)
          .isEqualTo(
              new Tally(
                  expected.created().getOrDefault(entity, 0L),
                  0,
                  0,
                  0,
                  0,
                  expected.skipped().getOrDefault(entity, 0L)));
    }
  }

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void theSecondCountsEverythingAsUnchanged(long seed) {
    GeneratedImport.check(seed, FirstImportTest::theSecondCountsEverythingAsUnchanged);
  }

  static void theSecondCountsEverythingAsUnchanged(GeneratedImport scenario) {
    GeneratedImport first = scenario.with(BloomzRoster.empty());
    Counts again = scenario.with(first.after()).decide().counts();
    Recount.Expected expected = Recount.of(scenario.clever(), scenario.settings());
    for (Entity entity : Entity.values()) {
      assertThat(again.of(entity))
          .as("%s", entity)
          .isEqualTo(
              new Tally(
                  0,
                  0,
                  0,
                  0,
                  expected.created().getOrDefault(entity, 0L),
                  expected.skipped().getOrDefault(entity, 0L)));
    }
  }
}
