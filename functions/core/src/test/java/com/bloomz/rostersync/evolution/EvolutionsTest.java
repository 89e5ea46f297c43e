package com.bloomz.rostersync.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schools that live on: whatever Clever and people do, no import breaks a {@link SchoolInvariant}.
 * {@code -Devolutions=100000} checks that many schools instead of the usual ones, {@code
 * -Devolutions.from=50000} from that seed on.
 */
class EvolutionsTest {
  private static final long BLOCK = 100;

  static LongStream blocks() {
    long first = Long.getLong("evolutions.from", 0) / BLOCK;
    return LongStream.range(first, first + Long.getLong("evolutions", 2_000) / BLOCK);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void noImportBreaksAnInvariant(long block) {
    List<String> broken =
        LongStream.range(block * BLOCK, (block + 1) * BLOCK)
            .mapToObj(EvolvingSchool::broken)
            .filter(each -> !each.isEmpty())
            .toList();
    assertThat(broken).isEmpty();
  }
}
