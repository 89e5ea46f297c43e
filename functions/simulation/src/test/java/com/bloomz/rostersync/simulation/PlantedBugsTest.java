package com.bloomz.rostersync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schedules find mistakes: each of these by one of the first seeds. */
class PlantedBugsTest {
  private static final long SEEDS = 1_000;

  @ParameterizedTest
  @EnumSource
  void isFound(PlantedBug bug) {
    assertThat(
            LongStream.range(0, SEEDS)
                .filter(seed -> !Schedule.run(seed, bug).broken().isEmpty())
                .findFirst())
        .as("a seed that finds %s", bug)
        .isPresent();
  }

  @Test
  void areThirtyAtLeast() {
    assertThat(PlantedBug.values()).hasSizeGreaterThanOrEqualTo(30);
  }
}
