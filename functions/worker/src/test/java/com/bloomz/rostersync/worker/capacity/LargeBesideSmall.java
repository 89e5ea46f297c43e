package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * A district of 200 schools beside 500 of one school, which are dispatched at once; the same
 * without it. The large one is dispatched among the first, in the middle and among the last.
 *
 * @param worst how many times as long a small district took beside the large one
 * @param longestDelay by which a small district ended later
 * @param longestWait of an import for a worker
 * @param largeTook until the large district's last import ended
 */
record LargeBesideSmall(
    double worst, Duration longestDelay, Duration longestWait, Duration largeTook) {
  private static final int SMALL = 500;
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Tokyo");

  static LargeBesideSmall run(Duration spacing) {
    LargeBesideSmall worst = new LargeBesideSmall(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    for (int place : new int[] {0, SMALL / 2, SMALL - 1}) {
      worst = worst.or(compare(night(place, true, spacing), night(place, false, spacing)));
    }
    return worst;
  }

  private static LargeBesideSmall compare(VirtualNight beside, VirtualNight alone) {
    double worst = 0;
    Duration delay = Duration.ZERO;
    for (Map.Entry<SchoolId, Instant> small : alone.imports.ended().entrySet()) {
      Duration took = Duration.between(Scenarios.ONE, small.getValue());
      Duration besideTook =
          Duration.between(Scenarios.ONE, beside.imports.ended().get(small.getKey()));
      worst = Math.max(worst, (double) besideTook.toMillis() / took.toMillis());
      delay = longer(delay, besideTook.minus(took));
    }
    Duration wait = beside.nightly.waits().stream().max(Duration::compareTo).orElseThrow();
    Instant last = beside.imports.ended().values().stream().max(Instant::compareTo).orElseThrow();
    return new LargeBesideSmall(worst, delay, wait, Duration.between(Scenarios.ONE, last));
  }

  private LargeBesideSmall or(LargeBesideSmall other) {
    return new LargeBesideSmall(
        Math.max(worst, other.worst),
        longer(longestDelay, other.longestDelay),
        longer(longestWait, other.longestWait),
        longer(largeTook, other.largeTook));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static VirtualNight night(int place, boolean large, Duration spacing) {
    var country = new Country();
    for (int i = 0; i < SMALL; i++) {
      if (i == place) {
        country.add(large ? EASTERN : ELSEWHERE, 200, 50_000);
      }
      country.add(EASTERN, 1, 250);
    }
    var night = new VirtualNight(country, Scenarios.ONE, spacing);
    night.day.runUntil(Scenarios.ONE.plus(Duration.ofHours(4)));
    return night;
  }
}
