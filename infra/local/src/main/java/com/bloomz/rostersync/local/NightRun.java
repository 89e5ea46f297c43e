package com.bloomz.rostersync.local;

import com.bloomz.rostersync.cleverevents.EventDecision;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.local.night.DemoNight;
import com.bloomz.rostersync.local.night.NightClock;
import com.bloomz.rostersync.local.night.NightDistrict;
import com.bloomz.rostersync.local.night.NightOptions;
import com.bloomz.rostersync.local.night.NightResult;
import com.bloomz.rostersync.local.night.NightTable;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalNight;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.generator.GeneratedSchools;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The demo's nights: a district of many schools, linked and left alone. */
final class NightRun {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final DistrictOptions district;
  private final StackOptions stackOptions;
  private final NightOptions options;
  private final PrintStream out;

  NightRun(
      DistrictOptions district, StackOptions stackOptions, NightOptions options, PrintStream out) {
    this.district = district;
    this.stackOptions = stackOptions;
    this.options = options;
    this.out = out;
  }

  /**
   * Lets the nights pass.
   *
   * @param report the file for the figures; null for none
   * @return the exit code
   */
  int run(InstantSource system, @Nullable Path report, Cleanup cleanup)
      throws InterruptedException {
    var clock = new NightClock(system, ZONE);
    GeneratedSchools generated =
        GeneratedSchools.of(district.seed, options.schools(), district.students);
    CleverSimulator clever = cleanup.later(start(generated, clock));
    show(clever, generated);
    LocalStack stack = cleanup.later(stackOptions.start(stackOptions.folder(), system));
    var schools = new NightDistrict(stack, generated, clock);
    schools.link(ZONE);
    out.println("Linked:    " + generated.schools().size() + " schools");
    cleanup.later(stack.startNotifier(system));
    Map<String, String> environment = stack.environment(clever.url(), "v3.1");
    if (options.events()) {
      environment.put(SharedVariable.CLEVER_EVENTS.name(), "true");
      beginWithTheWeeklyNight(clock, schools.district());
    }
    LocalNight night = cleanup.later(stack.startNight(environment, clock));
    clever.faults().failAtRandom(options.faultRate(), district.seed);
    List<NightResult> results =
        new DemoNight(new DemoNight.Parts(clever, stack, night, schools), clock, out)
            .run(options.beside());
    var table = new NightTable(results);
    table.print(out);
    write(table, report);
    return results.stream().allMatch(NightResult::isWhole) ? ExitCode.SUCCEEDED : ExitCode.FAILED;
  }

  /** The next one is then no other on which the district is walked whatever its events tell. */
  private static void beginWithTheWeeklyNight(NightClock clock, CleverId district) {
    while (!EventDecision.isWeekly(district, clock.date().plusDays(1))) {
      clock.goToNextNight();
    }
  }

  private CleverSimulator start(GeneratedSchools generated, InstantSource clock) {
    try {
      return CleverSimulator.start(
          generated.district(), SimulatorOptions.defaults(clock).port(district.port));
    } catch (IOException e) {
      throw DemoFailedException.ofUse(
          "The port " + district.port + " is in use; choose another one with --port.");
    }
  }

  private void show(CleverSimulator clever, GeneratedSchools generated) {
    long students = clever.with(all -> all.users(CleverRole.STUDENT).count());
    long contacts = clever.with(all -> all.users(CleverRole.CONTACT).count());
    out.println(
        "Clever:    %s, %d schools, %d students, %d contacts"
            .formatted(clever.url(), generated.schools().size(), students, contacts));
  }

  private static void write(NightTable table, @Nullable Path report) {
    if (report == null) {
      return;
    }
    try {
      table.write(report);
    } catch (IOException e) {
      throw DemoFailedException.ofWork("The report could not be written.");
    }
  }
}
