package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The nights of one district and date that one walk is for: it begins when the last of them has
 * begun, and is claimed as that one.
 *
 * @param nights in the order in which they begin
 */
record SharedWalk(DistrictNight of, List<Night> nights) {
  /** How much later another night may begin: half of each is left for the walk and the imports. */
  static final Duration LATEST = Duration.ofHours(2);

  private static final Comparator<Night> ORDER =
      Comparator.comparing(Night::start).thenComparing(night -> night.zone().getId());

  SharedWalk {
    nights = List.copyOf(nights);
  }

  /**
   * The walk for a night.
   *
   * @param zones those in which the district has nights
   */
  static SharedWalk of(DistrictNight of, Collection<ZoneId> zones) {
    List<Night> all =
        Stream.concat(zones.stream(), Stream.of(of.night().zone()))
            .distinct()
            .map(zone -> new Night(zone, of.night().date()))
            .sorted(ORDER)
            .toList();
    List<Night> shared = new ArrayList<>();
    for (Night night : all) {
      if (!shared.isEmpty() && night.start().isAfter(shared.getFirst().start().plus(LATEST))) {
        if (shared.contains(of.night())) {
          break;
        }
        shared.clear();
      }
      shared.add(night);
    }
    return new SharedWalk(of, shared);
  }

  Instant begins() {
    return nights.getLast().start();
  }

  /** The night as which the walk is claimed. */
  DistrictNight claimed() {
    return new DistrictNight(of.district(), nights.getLast());
  }

  /** Those that are not over. */
  List<DistrictNight> open(Instant now) {
    return nights.stream()
        .filter(night -> now.isBefore(night.end()))
        .map(night -> new DistrictNight(of.district(), night))
        .toList();
  }
}
