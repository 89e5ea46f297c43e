package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import com.bloomz.rostersync.trail.Trail;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The event that a school's scheduled imports have ended (S 5): source {@code bloomz.rostersync},
 * detail type {@code ScheduleEnded}, detail {@code
 * {"v":1,"school":"s-1","version":12,"at":"2026-11-23T20:37:25Z"}}. {@code v} is as in {@link
 * ImportEvents}.
 */
public final class ScheduleEvents {
  public static final String ENDED = "ScheduleEnded";

  private static final int VERSION = 1;

  private ScheduleEvents() {}

  /** The event's detail. */
  static String detail(ScheduleEnded event, Trail trail) {
    return JsonObject.write(
        detail -> {
          detail.writeNumberField("v", VERSION);
          detail.writeStringField("school", event.school().value());
          detail.writeNumberField("version", event.version());
          detail.writeStringField("at", event.at().toString());
          EventTrail.write(trail, detail);
        });
  }

  /**
   * Reads what the bus delivers: the event with its detail. Never throws.
   *
   * @return empty where it is not such an event, or not one that this reader knows
   */
  public static Optional<ScheduleEnded> read(String envelope) {
    try {
      return ImportEvents.detail(envelope, ENDED)
          .filter(detail -> detail.number("v") == VERSION)
          .flatMap(ScheduleEvents::read);
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ScheduleEnded> read(JsonObject detail) {
    String school = detail.id("school");
    String at = detail.text("at");
    long version = detail.number("version");
    return school == null || at == null || version < 1
        ? Optional.empty()
        : Optional.of(new ScheduleEnded(new SchoolId(school), version, Instant.parse(at)));
  }
}
