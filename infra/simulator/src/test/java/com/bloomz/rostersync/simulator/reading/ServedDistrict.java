package com.bloomz.rostersync.simulator.reading;

import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.fault.PlannedFault;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A district in the simulator, read as a whole and school by school with a clock that stands. */
final class ServedDistrict implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-09-15T02:00:00Z");
  private static final AccessToken TOKEN = new AccessToken(SimulatorOptions.DEFAULT_TOKEN);

  private final CleverSimulator simulator;
  private final CleverId district;
  private final List<CleverId> schools;

  ServedDistrict(District served) throws IOException {
    this.simulator =
        CleverSimulator.start(
            served, SimulatorOptions.defaults(() -> NOW).requestsAMinute(1_000_000));
    this.district = new CleverId(served.ids(RosterCollection.DISTRICTS).getFirst());
    this.schools = served.ids(RosterCollection.SCHOOLS).stream().map(CleverId::new).toList();
  }

  List<CleverId> schools() {
    return schools;
  }

  /** Has that fault strike from now on, and no other. */
  void only(PlannedFault fault) {
    simulator.faults().clear();
    simulator.faults().add(fault);
  }

  /** How often anything was asked for. */
  int requests() {
    return simulator.requests().all().size();
  }

  /** The district, in pages of that many records. */
  DistrictReading read(int pageLimit) {
    return CleverApi.districts(settings(pageLimit), () -> NOW, _ -> {})
        .read(
            new DistrictSource.Wanted(district, TOKEN, true, Set.copyOf(schools())),
            () -> Duration.ofMinutes(14),
            _ -> {});
  }

  /** The district, read without a stop. */
  DistrictReading.Complete complete() {
    return switch (read(10_000)) {
      case DistrictReading.Complete complete -> complete;
      case DistrictReading.Paused paused -> throw new AssertionError(paused.why());
      case DistrictReading.Stopped stopped -> throw new AssertionError(stopped.why());
    };
  }

  /** A school read alone. */
  CleverRoster alone(CleverId school) {
    Fetched fetched =
        CleverApi.source(settings(10_000), () -> NOW, _ -> {})
            .fetch(
                new CleverSource.Wanted(district, school, TOKEN, true),
                () -> Duration.ofMinutes(14),
                _ -> {});
    return switch (fetched) {
      case Fetched.Complete complete -> complete.roster();
      case Fetched other -> throw new AssertionError("no roster but " + other);
    };
  }

  private CleverApiSettings settings(int pageLimit) {
    return new CleverApiSettings(
        simulator.url(),
        CleverApiSettings.NEWEST,
        pageLimit,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        5,
        Duration.ofMillis(1),
        Duration.ofMillis(1),
        Duration.ZERO,
        10_000);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
