package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.night.DemoNight;
import com.bloomz.rostersync.local.night.NightClock;
import com.bloomz.rostersync.local.night.NightDistrict;
import com.bloomz.rostersync.local.night.NightResult;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalNight;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.generator.GeneratedSchools;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A night without changes that is read once for the district, beside one in which each school reads
 * by itself ({@code ./demo --night --once --beside}): what is counted, and never time.
 *
 * <p>Of 200 schools, the one is to take 20 times fewer requests and 30 times fewer bytes than the
 * other, and no more units. Of the few schools here, that is:
 *
 * <ul>
 *   <li>Requests: those of the district do not grow with its schools, but with full pages of 10,000
 *       records. Here each list is one page, so 20 times fewer is due at 20 schools already.
 *   <li>Bytes: of a district of size 1, each school reads its own share and a part c that is not
 *       its own, as contacts are listed for whole districts. n schools read 1 + (n - 1) c. For 30
 *       times at 200 schools, c is at least 29/199.
 *   <li>Units: no more, at any size.
 * </ul>
 */
final class NightSideBySideIT {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final int SCHOOLS = 20;
  private static final int STUDENTS = 12;
  private static final double TIMES_FEWER_REQUESTS = 20;
  private static final double TIMES_FEWER_BYTES = 1 + (SCHOOLS - 1) * 29 / 199.0;

  @Test
  @DisplayName("A 1: a district that is read once takes as many times less as is due at its size")
  void aDistrictIsReadOnceForAllItsSchools() throws Exception {
    List<NightResult> nights = nights();
    NightResult together = nights.get(1);
    NightResult apart = nights.get(2);

    assertThat(List.of(together, apart))
        .allSatisfy(night -> assertThat(night.endedBy()).isEqualTo(Map.of("unchanged", SCHOOLS)));
    assertThat((double) apart.cleverRequests())
        .isGreaterThanOrEqualTo(TIMES_FEWER_REQUESTS * together.cleverRequests());
    assertThat((double) apart.cleverBytes())
        .isGreaterThanOrEqualTo(TIMES_FEWER_BYTES * together.cleverBytes());
    assertThat(together.readUnits()).isLessThanOrEqualTo(apart.readUnits());
    assertThat(together.writeUnits()).isLessThanOrEqualTo(apart.writeUnits());
  }

  private static List<NightResult> nights() throws Exception {
    var system = InstantSource.system();
    var clock = new NightClock(system, ZONE);
    GeneratedSchools generated = GeneratedSchools.of(11, SCHOOLS, STUDENTS);
    var options = SimulatorOptions.defaults(clock).requestsAMinute(1_000_000);
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try (var cleanup = new Cleanup()) {
      CleverSimulator clever = cleanup.later(CleverSimulator.start(generated.district(), options));
      LocalStack stack =
          cleanup.later(LocalStack.embedded(Optional.empty(), to -> Mailbox.start(0, system, to)));
      var district = new NightDistrict(stack, generated, clock);
      district.link(ZONE);
      cleanup.later(stack.startNotifier(system));
      LocalNight night =
          cleanup.later(stack.startNight(stack.environment(clever.url(), "v3.1"), clock));
      return new DemoNight(new DemoNight.Parts(clever, stack, night, district), clock, silent)
          .run(true);
    }
  }
}
