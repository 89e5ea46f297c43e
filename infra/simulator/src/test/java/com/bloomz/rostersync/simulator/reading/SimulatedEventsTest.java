package com.bloomz.rostersync.simulator.reading;

import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.clever.Pace;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.testing.EventSourceContract;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.fault.FaultAction;
import com.bloomz.rostersync.simulator.fault.PlannedFault;
import com.bloomz.rostersync.simulator.fault.RateReset;
import com.bloomz.rostersync.simulator.fault.Target;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.tokens.AccessToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;

/** Issue 12, 5: the adapter reads what the simulator tells. */
final class SimulatedEventsTest implements EventSourceContract, EventSourceContract.Feed {
  private static final Instant NOW = Instant.parse("2026-09-15T02:00:00Z");

  private final GeneratedDistrict generated =
      DistrictGenerator.seeded(5).students(40).tidy().generate();
  private final CleverSimulator simulator;

  SimulatedEventsTest() throws IOException {
    simulator = CleverSimulator.start(generated.district(), SimulatorOptions.defaults(() -> NOW));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Override
  public EventSource source() {
    return CleverApi.events(
        CleverApiSettings.of(simulator.url(), "v3.1"),
        new Pace(() -> NOW, _ -> {}, (token, now) -> now));
  }

  @Override
  public Feed feed() {
    return this;
  }

  @Override
  public AccessToken token() {
    return new AccessToken(SimulatorOptions.DEFAULT_TOKEN);
  }

  @Override
  public CleverId school() {
    return new CleverId(generated.school());
  }

  @Override
  public void sync() {
    simulator.moveLastSync();
  }

  @Override
  public void changeSection() {
    edit(DistrictEdit.SECTION_RENAMED);
  }

  @Override
  public void changeStudent() {
    edit(DistrictEdit.STUDENT_RENAMED);
  }

  @Override
  public void purge(int kept) {
    simulator.purgeEvents(kept);
  }

  @Override
  public void refuse() {
    simulator
        .faults()
        .add(
            PlannedFault.always(
                "events off",
                Target.path("/events"),
                new FaultAction.Answer(
                    403,
                    "application/json; charset=utf-8",
                    "{\"message\":\"Could not authorize token\"}",
                    RateReset.TRUE,
                    OptionalInt.empty())));
  }

  private void edit(DistrictEdit edit) {
    var unused = simulator.edit(edit, Map.of("school", generated.school()));
  }
}
