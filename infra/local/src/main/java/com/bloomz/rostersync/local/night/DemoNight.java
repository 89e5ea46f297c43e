package com.bloomz.rostersync.local.night;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.stack.BackgroundTriggers;
import com.bloomz.rostersync.local.stack.LocalNight;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.RequestLog;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.edit.EventFeed;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lets nights pass and measures each. */
public final class DemoNight {
  static final String TOGETHER = "unchanged";
  static final String APART = "each by itself";
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration SHOW = Duration.ofSeconds(5);

  private final Parts parts;
  private final NightClock clock;
  private final PrintStream out;

  public DemoNight(Parts parts, NightClock clock, PrintStream out) {
    this.parts = parts;
    this.clock = clock;
    this.out = out;
  }

  /** What the nights pass in. */
  public record Parts(
      CleverSimulator clever, LocalStack stack, LocalNight night, NightDistrict district) {}

  /**
   * The first night, one without changes, and one with some.
   *
   * @param beside whether one without changes in which each school reads by itself comes between
   *     the last two
   */
  public List<NightResult> run(boolean beside) throws InterruptedException {
    List<NightResult> results = new ArrayList<>();
    results.add(pass("first night", parts.night()::fire));
    results.add(pass(TOGETHER, parts.night()::fire));
    if (beside) {
      results.add(pass(APART, this::askEach));
    }
    int renamed = renameSome();
    out.println("Renamed in Clever: " + renamed + " students");
    results.add(pass("1 % changed", parts.night()::fire));
    return results;
  }

  /** What a night was before districts were read: a message a school. */
  private void askEach() {
    var triggers = new BackgroundTriggers(parts.stack(), parts.night().imports(), clock);
    for (SchoolId school : parts.district().schools()) {
      if (triggers.ask(school, RunKind.NIGHTLY, Invitations.off()).isEmpty()) {
        throw new IllegalStateException("a school has another import in the way");
      }
    }
  }

  private NightResult pass(String name, Runnable begin) throws InterruptedException {
    clock.goToNextNight();
    Instant began = clock.instant();
    RequestLog requests = parts.clever().requests();
    Optional<Metering> metering = parts.stack().metering();
    requests.clear();
    metering.ifPresent(Metering::clear);
    Duration cpu = parts.night().cpu();
    Effort effort = effort();
    begin.run();
    await(name, began);
    Duration wall = Duration.between(began, clock.instant());
    Optional<Metering.Total> units = metering.map(used -> used.of(LocalStack.TABLE));
    return new NightResult(
        name,
        parts.district().schools().size(),
        requests.all().size(),
        requests.bytes(),
        metering.map(DemoNight::requests).orElse(0L),
        units.map(Metering.Total::readUnits).orElse(0.0),
        units.map(Metering.Total::writeUnits).orElse(0.0),
        parts.night().cpu().minus(cpu),
        effort().minus(effort),
        wall,
        endedBy(began));
  }

  private Effort effort() {
    return parts.night().effort().plus(parts.stack().effort());
  }

  private static long requests(Metering metering) {
    return metering.requests().values().stream().mapToLong(Long::longValue).sum();
  }

  private void await(String name, Instant began) throws InterruptedException {
    Instant show = clock.instant().plus(SHOW);
    while (!parts.stack().isIdle()) {
      Thread.sleep(LOOK);
      if (clock.instant().isAfter(show)) {
        show = clock.instant().plus(SHOW);
        long seconds = Duration.between(began, clock.instant()).toSeconds();
        out.println("  " + name + ": " + seconds + " s, " + parts.stack().waiting() + " messages");
      }
    }
  }

  private SortedMap<String, Integer> endedBy(Instant began) {
    SortedMap<String, Integer> ended = new TreeMap<>();
    for (SchoolId school : parts.district().schools()) {
      String how =
          parts
              .district()
              .newest(school)
              .filter(report -> !report.requestedAt().isBefore(began))
              .map(DemoNight::state)
              .orElse("none");
      ended.merge(how, 1, Integer::sum);
    }
    return ended;
  }

  private static String state(ImportReport report) {
    return report.state() == ImportState.SUCCEEDED && report.counts().changed() == 0
        ? "unchanged"
        : report.state().name().toLowerCase(Locale.ROOT);
  }

  /** Gives each hundredth student another last name. */
  private int renameSome() {
    return parts
        .clever()
        .with(
            all -> {
              var feed = new EventFeed(all);
              List<ObjectNode> students = all.users(CleverRole.STUDENT).toList();
              int renamed = 0;
              for (int i = 0; i < students.size(); i += 100) {
                var student = students.get(i);
                if (student.path("name") instanceof ObjectNode n) {
                  n.put("last", n.path("last").asText() + "-Moved");
                  feed.updated(RosterCollection.USERS, student);
                  renamed++;
                }
              }
              feed.close();
              return renamed;
            });
  }
}
