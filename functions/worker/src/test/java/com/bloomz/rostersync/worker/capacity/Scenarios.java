package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.worker.capacity.VirtualQueue.Crew;
import com.bloomz.rostersync.worker.capacity.VirtualQueue.Sizes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happens to a whole country. */
final class Scenarios {
  /** One o'clock in the east. */
  static final Instant ONE = Instant.parse("2026-11-30T06:00:00Z");

  static final int COUNTRY = 100_000;
  static final int PRESSED = 340;
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final int A_SCHOOL = 500;

  private Scenarios() {}

  /**
   * A night in which every school of the country has changed, all in one time zone.
   *
   * @param took until the last import ended
   * @param workers at work at once
   * @param waiting imports at once
   */
  record OneNight(
      int districts,
      int ended,
      Duration took,
      int workers,
      int waiting,
      int readAlone,
      int lost,
      long requests,
      Duration worked) {}

  static OneNight oneNight() {
    Country country = Country.hundredThousand(List.of(EASTERN), 1);
    var night = new VirtualNight(country, ONE, VirtualNight.SPACING);
    night.day.runUntil(ONE.plus(Duration.ofHours(23)));
    Instant last = night.imports.ended().values().stream().max(Instant::compareTo).orElseThrow();
    return new OneNight(
        country.districts(),
        night.imports.ended().size(),
        Duration.between(ONE, last),
        night.crew.most(),
        night.nightly.mostReady(),
        night.readAlone(),
        night.lost(),
        night.pacing.requests(),
        night.crew.worked());
  }

  /**
   * Admins who press Import Now while the country's imports wait: forty at once, then one every two
   * seconds.
   */
  record ImportNow(int queued, int pressed, Duration longestWait, Duration job) {}

  static ImportNow importNow() {
    var day = new VirtualDay(ONE);
    var pacing = new Pacing(day);
    List<Duration> jobs = new ArrayList<>();
    DeployedWorkers workers = DeployedWorkers.ofTemplate();
    VirtualQueue<Integer> nightly = queue(day, workers.nightly(), (school, last) -> ended(day));
    VirtualQueue<Integer> importNow =
        queue(
            day,
            workers.importNow(),
            (school, last) -> {
              var token = new AccessToken("token " + school);
              var unused = pacing.read(token, 5_000, 10, () -> Duration.ofMinutes(15));
              boolean done = ended(day);
              jobs.add(day.worked());
              return done;
            });
    for (int i = 0; i < COUNTRY; i++) {
      nightly.send(i, Duration.ZERO);
    }
    for (int i = 0; i < PRESSED; i++) {
      importNow.send(i, Duration.ofSeconds(60 + Math.max(0, 2 * (i - 40))));
    }
    day.runUntil(ONE.plus(Duration.ofMinutes(15)));
    List<Duration> waits = importNow.waits();
    return new ImportNow(COUNTRY, waits.size(), Collections.max(waits), Collections.min(jobs));
  }

  private static VirtualQueue<Integer> queue(
      VirtualDay day, int workers, VirtualQueue.Work<Integer> work) {
    int receives = DeployedWorkers.ofTemplate().receives();
    return new VirtualQueue<>(day, new Sizes(workers, receives), new Crew(), _ -> work);
  }

  private static boolean ended(VirtualDay day) {
    day.takes(Pacing.ofImport(A_SCHOOL));
    return true;
  }

  /**
   * Clever is away for six hours, from half past one on in the east.
   *
   * @param attempts to read that failed
   * @param messages most at once, in both queues
   * @param drained after Clever's return
   */
  record Outage(
      int districts,
      int missed,
      int told,
      int ended,
      int failures,
      int messages,
      Duration drained,
      int lost) {}

  static Outage outage() {
    List<ZoneId> zones = new ArrayList<>();
    zones.addAll(Collections.nCopies(47, EASTERN));
    zones.addAll(Collections.nCopies(30, ZoneId.of("America/Chicago")));
    zones.addAll(Collections.nCopies(7, ZoneId.of("America/Denver")));
    zones.addAll(Collections.nCopies(16, ZoneId.of("America/Los_Angeles")));
    Country country = Country.hundredThousand(zones, 2);
    var night = new VirtualNight(country, ONE, VirtualNight.SPACING);
    Instant back = ONE.plus(Duration.ofMinutes(30)).plus(Duration.ofHours(6));
    night.pacing.outage(ONE.plus(Duration.ofMinutes(30)), back);
    Instant[] empty = {Instant.MAX};
    for (int minute = 0; minute < 720; minute++) {
      Instant at = back.plus(Duration.ofMinutes(minute));
      night.day.at(
          at,
          () -> {
            boolean none = night.districts.alive() + night.nightly.alive() == 0;
            empty[0] = none && at.isBefore(empty[0]) ? at : none ? empty[0] : Instant.MAX;
          });
    }
    night.day.runUntil(back.plus(Duration.ofHours(12)));
    return new Outage(
        country.districts(),
        night.missed(),
        night.imports.missed(),
        night.imports.ended().size(),
        night.pacing.failures(),
        night.districts.mostAlive() + night.nightly.mostAlive(),
        Duration.between(back, empty[0]),
        night.lost());
  }
}
