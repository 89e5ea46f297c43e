package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.nights.Sweeping;
import com.bloomz.rostersync.nights.testing.InMemoryWaitingImports;
import com.bloomz.rostersync.sync.Announcer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A 2: where each worker dies before it claims, each night's imports fail and are told. */
final class UnclaimedImportsTest {
  private static final int SCHOOLS = 3;
  private static final int NIGHTS = 3;

  private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);

  @Test
  @DisplayName(
      "A 2: one failed report and one email for each school and night, then it works again")
  void nightsWithoutAWorkerFailAndAreToldOnce() {
    for (int night = 1; night <= NIGHTS; night++) {
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
      sweepUntil(district.now.plus(Duration.ofDays(1)));
      for (int number = 0; number < SCHOOLS; number++) {
        assertFailed(number, night);
      }
      assertThat(district.bus.heard().stream().map(ImportFinished::id).distinct())
          .hasSize(SCHOOLS * night);
      assertThat(district.bus.heard()).hasSize(SCHOOLS * night);
    }
    district.queue = new InMemoryImportQueue(() -> district.now);
    var unused = district.attempt();

    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .allMatch(report -> report.state() == ImportState.SUCCEEDED);
  }

  private void assertFailed(int number, int nights) {
    assertThat(district.store.ended(NightlyDistrict.school(number), null, NIGHTS + 1))
        .hasSize(nights)
        .allMatch(report -> report.state() == ImportState.FAILED)
        .allMatch(report -> report.cause() == FailureCause.OUR_FAULT);
    assertThat(IntStream.range(0, SCHOOLS).mapToObj(NightlyDistrict::school))
        .allMatch(district.store::isAnnounced);
  }

  /** The rule fires every five minutes; no worker lives for long enough to claim. */
  private void sweepUntil(Instant end) {
    var sweeping =
        new Sweeping(
            new InMemoryWaitingImports(district.store),
            new Sweeping.Ends(
                district.store,
                new Announcer(district.store, district.store, district.bus),
                (school, _) -> district.faulty.add(school)),
            new Sweeping.Queues(district.queue, district.queue),
            () -> district.now);
    while (district.now.isBefore(end)) {
      district.now = district.now.plus(Duration.ofMinutes(5));
      var unused = sweeping.sweep(() -> Duration.ofMinutes(4));
    }
    district.now = end;
  }
}
