package com.bloomz.rostersync.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A night of a time zone: from 1 to 5 o'clock of its local date. Schools of one zone share their
 * nights.
 *
 * @param date the local date on whose morning the night ends
 */
public record Night(ZoneId zone, LocalDate date) {
  /** The local hour from which on imports begin. */
  public static final int FIRST_HOUR = 1;

  /** The local hour from which on none begins any more. */
  public static final int END_HOUR = 5;

  /** The night that a zone has at that instant; empty by day. */
  public static Optional<Night> at(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    return local.getHour() >= FIRST_HOUR && local.getHour() < END_HOUR
        ? Optional.of(new Night(zone, local.toLocalDate()))
        : Optional.empty();
  }

  /** The newest night of a zone that is over at that instant. */
  public static Night lastEnded(Instant now, ZoneId zone) {
    var night = new Night(zone, now.atZone(zone).toLocalDate());
    return now.isBefore(night.end()) ? night.before() : night;
  }

  /** The night before this one. */
  public Night before() {
    return new Night(zone, date.minusDays(1));
  }

  /** When imports of this night begin. */
  public Instant start() {
    return date.atTime(FIRST_HOUR, 0).atZone(zone).toInstant();
  }

  /** When no import of this night begins any more. */
  public Instant end() {
    return date.atTime(END_HOUR, 0).atZone(zone).toInstant();
  }
}
