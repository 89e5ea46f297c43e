package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.testing.Rosters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that no rule allows leads to a decision as well, always to the same (P 7). */
class SpoiledRosterTest {

  @ParameterizedTest
  @MethodSource("com.bloomz.rostersync.reconcile.GeneratedImport#seeds")
  void thereIsOneDecisionWhateverTheData(long seed) {
    GeneratedImport.check(
        seed,
        scenario -> {
          GeneratedImport spoiled = SpoiledInput.of(scenario, seed);
          Decision decision = spoiled.decide();
          Decision again = spoiled.with(Rosters.shuffled(spoiled.clever(), seed)).decide();
          assertThat(again).isEqualTo(decision);
        });
  }
}
