package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.nights.ScheduledSchools.Page;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds since when districts are due that are not done, as the scheduled schools and the claims
 * have it: however often a district's message was sent anew, it is due since its night began.
 */
public final class DueDistricts {
  private static final int PAGE = 500;
  private static final Duration RESERVE = Duration.ofSeconds(10);

  /** How long after a night its districts are still looked for: longer than until it is closed. */
  private static final Duration LOOKED_FOR = Duration.ofHours(8);

  private final ScheduledSchools schools;
  private final DispatchMarks marks;
  private final DistrictClaims claims;
  private final InstantSource clock;

  /**
   * @param clock tells which zones have night, or had it
   */
  public DueDistricts(
      ScheduledSchools schools, DispatchMarks marks, DistrictClaims claims, InstantSource clock) {
    this.schools = schools;
    this.marks = marks;
    this.claims = claims;
    this.clock = clock;
  }

  /** When the oldest one became due; empty where all are done that were looked at in the time. */
  public Optional<Instant> oldest(TimeLeft time) {
    Instant oldest = null;
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      ZoneId zone = schools.nextZone(shard, null).orElse(null);
      while (zone != null && time.left().compareTo(RESERVE) >= 0) {
        oldest = older(oldest, since(shard, zone));
        zone = schools.nextZone(shard, zone).orElse(null);
      }
    }
    return Optional.ofNullable(oldest);
  }

  /** When a shard's districts of a zone became due; null where all are done. */
  private @Nullable Instant since(int shard, ZoneId zone) {
    Instant now = clock.instant();
    Night night = Night.at(now, zone).orElseGet(() -> Night.lastEnded(now, zone));
    boolean over = !now.isBefore(night.end());
    if (now.isAfter(night.end().plus(LOOKED_FOR))
        || (over && !marks.isDispatched(night, shard))
        || !hasLeft(night, shard)) {
      return null;
    }
    return night.start();
  }

  private boolean hasLeft(Night night, int shard) {
    String cursor = null;
    do {
      Page page = schools.page(shard, night.zone(), cursor, PAGE);
      if (page.schools().stream()
          .map(school -> new DistrictNight(school.district(), night))
          .distinct()
          .anyMatch(district -> !claims.isDone(district))) {
        return true;
      }
      cursor = page.cursor();
    } while (cursor != null);
    return false;
  }

  private static @Nullable Instant older(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }
}
