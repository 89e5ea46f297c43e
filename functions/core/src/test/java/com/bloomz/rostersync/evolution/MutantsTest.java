package com.bloomz.rostersync.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault planted in the decider or the fence breaks an invariant of a school that lives on. */
class MutantsTest {
  private static final long SEEDS = 400;

  @ParameterizedTest
  @EnumSource(Mutant.class)
  void everyMutantIsFound(Mutant mutant) throws ReflectiveOperationException {
    var loader = new MutantLoader(mutant);
    String broken = loader.broken(0, SEEDS);
    assertThat(loader.changed()).as("the method of %s", mutant).isTrue();
    assertThat(broken).as("%s survives", mutant).isNotEmpty();
  }
}
