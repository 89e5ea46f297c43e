package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.nights.ScheduledSchools.Page;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds since when districts are due that are not done, as the scheduled schools and the claims
 * have it: however often a district's message was sent anew, it is due since its night began, until
 * the night is closed.
 */
public final class DueDistricts {
  private static final int PAGE = 500;
  private static final Duration RESERVE = Duration.ofSeconds(10);

  private final ScheduledSchools schools;
  private final UndoneDistricts undone;
  private final InstantSource clock;

  /**
   * @param clock tells which zones have night, or had it
   */
  public DueDistricts(
      ScheduledSchools schools, DispatchMarks marks, DistrictClaims claims, InstantSource clock) {
    this.schools = schools;
    this.undone = new UndoneDistricts(marks, claims);
    this.clock = clock;
  }

  /** When the oldest one became due; empty where all are done that were looked at in the time. */
  public Optional<Instant> oldest(TimeLeft time) {
    var begins = new TreeSet<Instant>();
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      ZoneId zone = schools.nextZone(shard, null).orElse(null);
      while (zone != null && time.left().compareTo(RESERVE) >= 0) {
        since(shard, zone).ifPresent(begins::add);
        zone = schools.nextZone(shard, zone).orElse(null);
      }
    }
    return begins.stream().findFirst();
  }

  /** When a shard's districts of a zone became due; empty where all are done. */
  private Optional<Instant> since(int shard, ZoneId zone) {
    Instant now = clock.instant();
    Night night = Night.at(now, zone).orElseGet(() -> Night.lastEnded(now, zone));
    boolean over = !now.isBefore(night.end());
    return (over && undone.isClosed(night, shard)) || !hasLeft(night, shard)
        ? Optional.empty()
        : Optional.of(night.start());
  }

  private boolean hasLeft(Night night, int shard) {
    String cursor = null;
    do {
      Page page = schools.page(shard, night.zone(), cursor, PAGE);
      if (undone.of(page, night).findAny().isPresent()) {
        return true;
      }
      cursor = page.cursor();
    } while (cursor != null);
    return false;
  }
}
