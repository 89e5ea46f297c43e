package com.bloomz.rostersync.nights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.PackedRosters.ReadRoster;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read for an import is kept as it was, however large. */
public abstract class PackedRostersContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
  private static final ImportId ID = new ImportId("20261130T070000000Z-0001");

  private final SchoolId school = new SchoolId("school-" + NUMBERS.incrementAndGet());

  /** Where rosters are kept, the same during a test. */
  protected abstract PackedRosters packed();

  @Test
  void hasNothingForAnotherImportOrSchool() {
    packed().keep(school, ID, roster(10, true));

    assertThat(packed().find(school, new ImportId("another"))).isEmpty();
    assertThat(packed().find(new SchoolId("another-" + school), ID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 379_999, 380_000, 380_001, 1_200_000})
  void keepsEveryByte(int size) {
    ReadRoster roster = roster(size, size % 2 == 0);
    packed().keep(school, ID, roster);

    assertThat(packed().find(school, ID)).contains(roster);
  }

  @Test
  void aSmallerOneTakesThePlaceOfALargerOne() {
    packed().keep(school, ID, roster(800_000, true));
    ReadRoster small = roster(10, false);
    packed().keep(school, ID, small);

    assertThat(packed().find(school, ID)).contains(small);
  }

  private static ReadRoster roster(int size, boolean contacts) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return new ReadRoster(new PackedRoster(bytes), contacts, NOW);
  }
}
