package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.SchoolId;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Some days of one to three schools, as a seed has them: what changes in Clever, what people do,
 * when the rules fire and what goes wrong. Then quiet nights, in which nothing goes wrong.
 */
final class Schedule {
  private static final Instant START = Instant.parse("2026-11-02T15:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SWEEPS = Duration.ofMinutes(15);
  private static final int QUIET_NIGHTS = 3;

  /** When in the first quiet day admins see what is held: after the night. */
  private static final Duration SETTLED = DAY.minusMinutes(15);

  /** Until then most schools have had a night. */
  private static final Duration FIRST_NIGHT = Duration.ofHours(18);

  /** When in a day Clever takes over the district's data. */
  private static final Duration SYNC = Duration.ofHours(7);

  /** After that sync at the latest Clever forgets events, where so much has changed elsewhere. */
  private static final Duration PURGE = Duration.ofHours(8);

  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));

  private final SplittableRandom random;
  private final SeededFaults faults;
  private final SimulatedSystem system;
  private final SimulatedAdmin admin;
  private final List<SimulatedSchool> schools = new ArrayList<>();

  /** To which people do something as soon as an import loads a roster. */
  private final Deque<SimulatedSchool> waiting = new ArrayDeque<>();

  /** To which they do it now, or a few calls later. */
  private @Nullable SimulatedSchool next;

  private int callsUntilNext;

  /** Whether a school changed without an event in the last but one night. */
  private boolean losesEvents;

  private int untold;
  private final int nights;
  private final Instant calm;

  private Schedule(long seed, @Nullable PlantedBug bug) {
    random = new SplittableRandom(seed);
    faults = new SeededFaults(seed);
    system = new SimulatedSystem(START, faults, seed, bug);
    admin = new SimulatedAdmin(system, seed + 1);
    system.clever.begin(
        SimulatedClever.Habits.of(random),
        List.of(SimulatedSchool.TOKEN, SimulatedSchool.OTHER_TOKEN),
        SimulatedSchool.DISTRICT);
    nights = random.nextInt(8) == 0 ? 3 : random.nextInt(1, 3);
    calm = START.plus(DAY.multipliedBy(nights));
    int few = random.nextInt(1, 3);
    int count = random.nextInt(8) == 0 ? 3 : system.clever.habits().pages() == 1 ? 2 : few;
    for (int i = 0; i < count; i++) {
      var school =
          new SimulatedSchool(
              new SchoolId("s-" + i),
              ZONES.get(random.nextInt(ZONES.size())),
              new SchoolLife(random.nextLong(), "abc".substring(i, i + 1), START),
              new ModelRoster());
      school.settle(system, START);
      school.show(system, false);
      schools.add(school);
    }
  }

  /**
   * What came of a schedule.
   *
   * @param broken what must hold and does not; empty where all is well
   * @param trace equal for two runs that were the same call by call
   */
  record Outcome(List<String> broken, long calls, long trace) {}

  /** Runs the schedule of a seed. */
  static Outcome run(long seed, @Nullable PlantedBug bug) {
    return new Schedule(seed, bug).run();
  }

  private Outcome run() {
    plan();
    system.network.onCall(this::actMeanwhile);
    system.time.passUntil(calm);
    faults.stop();
    schools.forEach(each -> each.settleDown(system));
    system.time.after(Duration.ofHours(2), system::redrive);
    system.time.after(DAY, system::redrive);
    system.time.after(SETTLED, this::settle);
    system.time.passUntil(calm.plus(DAY.multipliedBy(QUIET_NIGHTS - 1)));
    var checks = new EndChecks(system, schools, admin);
    Map<SchoolId, BloomzRoster> before = new LinkedHashMap<>();
    schools.forEach(each -> before.put(each.id(), system.tables.roster(each.id())));
    Instant lastNight = system.time.instant();
    int readings = system.clever.readings();
    system.time.passUntil(calm.plus(DAY.multipliedBy(QUIET_NIGHTS)));
    checks.checkEvents(readings, lastNight);
    if (losesEvents) {
      checks.checkLostEvents(untold);
    }
    return new Outcome(
        checks.broken(before, lastNight), system.network.calls(), system.network.trace());
  }

  /** Nothing is left open; or, where Clever tells events, one of them is lost. */
  private void settle() {
    if (system.clever.habits().tells() && random.nextInt(3) == 0) {
      losesEvents = true;
      untold = system.untold();
      schools.get(random.nextInt(schools.size())).changeSilently(system);
      system.clever.tellOfAnother();
    } else {
      schools.forEach(admin::settle);
    }
  }

  private void plan() {
    for (int day = 0; day < nights; day++) {
      Instant noon = START.plus(DAY.multipliedBy(day));
      for (SimulatedSchool school : schools) {
        planLife(school, noon);
        planWork(school, noon);
      }
    }
    schools.forEach(this::planLoss);
    for (int day = 0; day < nights + QUIET_NIGHTS; day++) {
      system.time.at(START.plus(DAY.multipliedBy(day)).plus(SYNC), system.clever::sync);
      if (day < nights) {
        Instant purge = START.plus(DAY.multipliedBy(day)).plus(SYNC).plus(within(PURGE));
        system.time.at(purge, system.clever::purge);
      }
    }
    for (int night = 0; night < nights + QUIET_NIGHTS; night++) {
      for (ZoneId zone : ZONES) {
        planNight(zone, night, night < nights ? random.nextInt(1, 4) : 1);
      }
    }
    system.time.at(START, this::sweepIfAnyWaits);
  }

  private void planLife(SimulatedSchool school, Instant noon) {
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      boolean back = random.nextInt(5) == 0;
      system.time.at(
          noon.plus(within(DAY)),
          () -> {
            if (back) {
              school.life().undo(system.time.instant());
            } else {
              school.life().change(system.time.instant());
            }
            school.show(system, faults.happens(150));
          });
    }
  }

  /** Clever shows many students of a large school no more; of some it was a mistake. */
  private void planLoss(SimulatedSchool school) {
    if (school.life().isLarge() && random.nextInt(4) > 0) {
      Duration left = DAY.multipliedBy(nights).minus(FIRST_NIGHT);
      Instant loss = START.plus(FIRST_NIGHT).plus(within(left));
      system.time.at(
          loss,
          () -> {
            school.life().lose(system.time.instant());
            school.show(system, faults.happens(150));
          });
      if (random.nextInt(3) == 0) {
        system.time.at(
            loss.plus(within(Duration.between(loss, calm))),
            () -> {
              school.life().find(system.time.instant());
              school.show(system, faults.happens(150));
            });
      }
    }
  }

  private void planWork(SimulatedSchool school, Instant noon) {
    int acts = random.nextInt(4);
    for (int i = 0; i < acts; i++) {
      boolean meanwhile = random.nextBoolean();
      system.time.at(
          noon.plus(within(DAY)),
          () -> {
            if (meanwhile) {
              waiting.add(school);
            } else {
              admin.act(school);
            }
          });
    }
  }

  /** The import waits for its next call while somebody acts, and others do what follows. */
  private void actMeanwhile(Method call) {
    boolean loads = call.getName().equals("load") && call.getDeclaringClass() == ImportRuns.class;
    if (loads && next == null) {
      next = waiting.poll();
      callsUntilNext = random.nextInt(3);
    }
    SimulatedSchool school = next;
    if (school != null && callsUntilNext-- == 0) {
      next = null;
      system.time.after(
          Duration.ofMillis(1),
          () -> {
            if (!faults.isStopped()) {
              admin.actMeanwhile(school);
              faults.threaten();
              system.time.pass(faults.within(Duration.ofSeconds(3)));
            }
          });
    }
  }

  private void planNight(ZoneId zone, int night, int firings) {
    LocalDate date = LocalDate.ofInstant(START, zone).plusDays(night + 1L);
    for (int i = 0; i < firings; i++) {
      Instant at = date.atTime(1, 0).atZone(zone).toInstant().plus(within(Duration.ofMinutes(200)));
      system.time.at(at, () -> system.dispatch(2));
    }
    system.time.at(date.atTime(6, 30).atZone(zone).toInstant(), () -> system.dispatch(2));
  }

  /** Where none waits and all ends are announced, the sweep reads sixteen empty shards. */
  private void sweepIfAnyWaits() {
    system.time.after(SWEEPS, this::sweepIfAnyWaits);
    for (SimulatedSchool each : schools) {
      if (isInTheIndex(each.id())) {
        system.sweep();
        return;
      }
    }
  }

  private boolean isInTheIndex(SchoolId school) {
    return system.tables.imports.running(school).isPresent()
        || !system.tables.imports.isAnnounced(school);
  }

  private Duration within(Duration span) {
    return Duration.ofSeconds(random.nextLong(span.toSeconds()));
  }
}
