package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.nights.ScheduledSchools.Page;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends every district with a scheduled school to the workers, once a night of its time zone (A 1),
 * and those again that are not done an hour after it: their schools are told then (A 2).
 */
public final class Dispatching {
  private static final int PAGE = 500;

  /** What must be left to ask for the rest in good order. */
  private static final Duration RESERVE = Duration.ofSeconds(10);

  /** After a night, for what goes on at its end. */
  private static final Duration UNTIL_CLOSED = Duration.ofHours(1);

  private final ScheduledSchools schools;
  private final DispatchMarks marks;
  private final UndoneDistricts undone;
  private final ShardQueue shards;
  private final DistrictQueue districts;
  private final InstantSource clock;

  /**
   * @param clock tells which zones have night
   */
  public Dispatching(Ports ports, InstantSource clock) {
    this.schools = ports.schools();
    this.marks = ports.marks();
    this.undone = new UndoneDistricts(ports.marks(), ports.claims());
    this.shards = ports.shards();
    this.districts = ports.districts();
    this.clock = clock;
  }

  /** Where schools are found, and what they are sent to. */
  public record Ports(
      ScheduledSchools schools,
      DispatchMarks marks,
      DistrictClaims claims,
      ShardQueue shards,
      DistrictQueue districts) {}

  /** What came of reading a shard. */
  public record Dispatched(int districts, int schools, boolean goesOn) {}

  /** Asks for every shard to be read: what the rule does whenever it fires. */
  public static void start(ShardQueue shards) {
    shards.send(
        IntStream.range(0, ScheduledSchools.SHARDS).mapToObj(ShardPosition::start).toList());
  }

  /**
   * Reads a shard from a position on and sends the districts of those zones that have night now,
   * and what the last night left of the others. Where the time runs out, it asks to be called again
   * for the rest.
   */
  public Dispatched readOn(ShardPosition from, TimeLeft time) {
    var reading = new Reading(from.shard(), time);
    ZoneId zone = from.zone();
    String cursor = from.cursor();
    if (zone == null) {
      zone = schools.nextZone(from.shard(), null).orElse(null);
    }
    while (zone != null) {
      if (!reading.zone(zone, cursor)) {
        return reading.result(true);
      }
      zone = schools.nextZone(from.shard(), zone).orElse(null);
      cursor = null;
    }
    return reading.result(false);
  }

  private final class Reading {
    private final int shard;
    private final TimeLeft time;
    private int sent;
    private int found;

    Reading(int shard, TimeLeft time) {
      this.shard = shard;
      this.time = time;
    }

    Dispatched result(boolean goesOn) {
      return new Dispatched(sent, found, goesOn);
    }

    /** Whether there was time for all of the zone. */
    boolean zone(ZoneId zone, @Nullable String from) {
      Optional<Night> night = Night.at(clock.instant(), zone);
      if (night.isEmpty()) {
        return close(zone);
      }
      if (marks.isDispatched(night.get(), shard)) {
        return true;
      }
      String cursor = from;
      do {
        if (time.left().compareTo(RESERVE) < 0) {
          shards.send(List.of(new ShardPosition(shard, zone, cursor)));
          return false;
        }
        Page page = schools.page(shard, zone, cursor, PAGE);
        // A district that lies on two pages is sent with each; its night is claimed once.
        send(page.nights(night.get()));
        found += page.schools().size();
        cursor = page.cursor();
      } while (cursor != null);
      marks.markDispatched(night.get(), shard, clock.instant());
      return true;
    }

    /** Whether there was time; what is left is for the next firing, from the beginning. */
    private boolean close(ZoneId zone) {
      Night night = Night.lastEnded(clock.instant(), zone);
      if (clock.instant().isBefore(night.end().plus(UNTIL_CLOSED))
          || undone.isClosed(night, shard)) {
        return true;
      }
      String cursor = null;
      do {
        if (time.left().compareTo(RESERVE) < 0) {
          return false;
        }
        Page page = schools.page(shard, zone, cursor, PAGE);
        send(undone.of(page, night).toList());
        cursor = page.cursor();
      } while (cursor != null);
      marks.markClosed(night, shard, clock.instant());
      return true;
    }

    private void send(List<DistrictNight> nights) {
      if (!nights.isEmpty()) {
        districts.send(nights, Duration.ZERO);
      }
      sent += nights.size();
    }
  }
}
