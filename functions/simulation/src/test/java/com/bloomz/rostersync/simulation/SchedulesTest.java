package com.bloomz.rostersync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.simulation.Schedule.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong for some days, all is as it must be after a few quiet nights. {@code
 * -Dschedules=10000} runs that many schedules instead of the usual ones, {@code
 * -Dschedules.from=50000} from that seed on; what is broken is printed at once.
 */
class SchedulesTest {
  private static final long BLOCK = 100;

  /** How many schedules a long run makes between two lines that say how far it is. */
  private static final long TOLD = 10_000;

  static LongStream blocks() {
    long first = Long.getLong("schedules.from", 0) / BLOCK;
    return LongStream.range(first, first + Long.getLong("schedules", 300) / BLOCK);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  @DisplayName("A 1, A 2, A 3, N 3, I 4, I 6: faults leave nothing undone, done twice or wrong")
  void faultsLeaveNothingWrong(long block) {
    List<String> broken =
        LongStream.range(block * BLOCK, (block + 1) * BLOCK)
            .boxed()
            .flatMap(
                seed ->
                    Schedule.run(seed, null).broken().stream()
                        .map(each -> "seed " + seed + ": " + each))
            .toList();
    tell(block, broken);
    assertThat(broken).isEmpty();
  }

  private static void tell(long block, List<String> broken) {
    broken.forEach(System.out::println);
    long next = (block + 1) * BLOCK;
    if (next % TOLD == 0) {
      System.out.println(Instant.now() + ": all seeds to " + (next - 1) + " have run");
    }
  }

  @Test
  void aSeedReplaysCallByCall() {
    for (long seed = 0; seed < 20; seed++) {
      Outcome first = Schedule.run(seed, null);
      assertThat(Schedule.run(seed, null)).isEqualTo(first);
      assertThat(first.calls()).isGreaterThan(100);
    }
  }
}
