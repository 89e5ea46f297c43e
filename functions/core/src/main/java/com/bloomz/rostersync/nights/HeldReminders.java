package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When admins are to be reminded of removals that the brake holds (X 2). An import that could
 * remove, and holds something at its end, leaves a reminder in the place of the school's earlier
 * one; an import that holds nothing writes none, and none is deleted then. They stand in an index,
 * in as many shards as {@link ScheduledSchools#SHARDS}, by when they are due.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface HeldReminders {
  /** After how many days, from when the very same removals were first held. */
  List<Integer> DAYS = List.of(1, 3, 7);

  /**
   * What a school's admins are to be reminded of.
   *
   * @param held the import that holds it
   * @param since when the very same was first held
   * @param due a number of {@link #DAYS} after that
   */
  record Reminder(ImportId held, Instant since, Instant due) {
    /** The first that is due later than that; empty where all days have passed. */
    public static Optional<Reminder> after(ImportId held, Instant since, Instant now) {
      return DAYS.stream()
          .map(day -> since.plus(Duration.ofDays(day)))
          .filter(due -> due.isAfter(now))
          .findFirst()
          .map(due -> new Reminder(held, since, due));
    }

    /** The last day of {@link #DAYS} that has passed; 0 where none has. */
    int day(Instant now) {
      return DAYS.stream()
          .filter(day -> !since.plus(Duration.ofDays(day)).isAfter(now))
          .reduce(0, (_, later) -> later);
    }
  }

  /**
   * A part of a shard's schools whose reminder is due before a moment. What was just stored may be
   * missing, and what was just moved may still be there.
   *
   * @param before looked at by the minute
   * @param cursor where the part before ended; null for the beginning
   */
  Page page(int shard, Instant before, @Nullable String cursor, int limit);

  /**
   * A part of a shard.
   *
   * @param cursor where the next part begins; null where this is the last
   */
  record Page(List<SchoolId> schools, @Nullable String cursor) {
    public Page {
      schools = List.copyOf(schools);
    }
  }

  /** A school's reminder, strongly consistent. */
  Optional<Reminder> find(SchoolId school);

  /** Puts another in the place of a reminder, if that still stands. */
  void move(SchoolId school, Reminder seen, Reminder next);

  /** Deletes a reminder, if it still stands. */
  void drop(SchoolId school, Reminder seen);
}
