package com.bloomz.rostersync.local.night;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that runs as another one does, but can be set ahead to a night or an hour of a day. */
public final class NightClock implements InstantSource {
  /** The local hour to which it is set: well within the night (A 1). */
  private static final int HOUR = 2;

  private final InstantSource base;
  private final ZoneId zone;
  private volatile Duration ahead = Duration.ZERO;

  public NightClock(InstantSource base, ZoneId zone) {
    this.base = base;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  /** The date in its zone. */
  public LocalDate date() {
    return LocalDate.ofInstant(instant(), zone);
  }

  /** Sets it to 2 o'clock of the next day. */
  public void goToNextNight() {
    goTo(date().plusDays(1), HOUR);
  }

  /**
   * Sets it to that hour of the same day.
   *
   * @throws IllegalArgumentException where the hour is over
   */
  public void goTo(int hour) {
    goTo(date(), hour);
  }

  private void goTo(LocalDate date, int hour) {
    Instant there = date.atTime(hour, 0).atZone(zone).toInstant();
    if (there.isBefore(instant())) {
      throw new IllegalArgumentException("the clock goes ahead only");
    }
    ahead = Duration.between(base.instant(), there);
  }
}
