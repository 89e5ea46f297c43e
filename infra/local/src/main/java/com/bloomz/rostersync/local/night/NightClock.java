package com.bloomz.rostersync.local.night;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that runs as another one does, but can be set ahead to a night. */
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
    goTo(HOUR);
  }

  /** Sets it to that hour of the next day. */
  public void goTo(int hour) {
    LocalDate next = date().plusDays(1);
    Instant there = next.atTime(hour, 0).atZone(zone).toInstant();
    ahead = Duration.between(base.instant(), there);
  }
}
