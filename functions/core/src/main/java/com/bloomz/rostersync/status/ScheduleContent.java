package com.bloomz.rostersync.status;

import com.bloomz.rostersync.schools.ScheduleEnd;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The content of a status email about scheduled imports that have ended (S 5).
 *
 * @param school the school's name
 * @param at when they ended
 * @param timeZone the zone of the times in the email
 */
public record ScheduleContent(String school, ScheduleEnd end, Instant at, ZoneId timeZone) {
  @Override
  public String toString() {
    return "ScheduleContent " + end;
  }
}
