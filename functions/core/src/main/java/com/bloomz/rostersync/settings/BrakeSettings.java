package com.bloomz.rostersync.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much may leave in one import before everything that leaves is held (X 2).
 *
 * @param percent of a kind; more is held
 * @param rollover the days on which more may leave; null where there are none
 */
public record BrakeSettings(int percent, @Nullable Rollover rollover) {
  /** The least that a school can choose. */
  public static final int LEAST = 5;

  /** The most that a school can choose. */
  public static final int MOST = 50;

  /** What may leave in a rollover, in percent of a kind. */
  public static final int IN_ROLLOVER = 60;

  /** The most days of a rollover. */
  public static final int MOST_DAYS = 21;

  /** What a school has before it chose anything. */
  public static BrakeSettings defaults() {
    return new BrakeSettings(10, null);
  }

  /**
   * The days of a school's rollover, both included; afterwards the limit is the usual one by
   * itself.
   */
  public record Rollover(LocalDate from, LocalDate until) {
    /** How many days it takes; none or less where it ends before it begins. */
    public long days() {
      return until.toEpochDay() - from.toEpochDay() + 1;
    }

    @Override
    public String toString() {
      return from + " to " + until;
    }
  }

  /** Whether a school's year changes on that day. */
  public boolean isRollover(LocalDate day) {
    return rollover != null && !day.isBefore(rollover.from()) && !day.isAfter(rollover.until());
  }

  /** What may leave on that day, in percent of a kind. */
  public int percentOn(LocalDate day) {
    return isRollover(day) ? Math.max(percent, IN_ROLLOVER) : percent;
  }
}
