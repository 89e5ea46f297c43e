package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScheduleEvents() {}

  /** The event's detail. */
  static String detail(ScheduleEnded event) {
    return JSON.createObjectNode()
        .put("v", VERSION)
        .put("school", event.school().value())
        .put("version", event.version())
        .put("at", event.at().toString())
        .toString();
  }

  /**
   * Reads what the bus delivers: the event with its detail. Never throws.
   *
   * @return empty where it is not such an event, or not one that this reader knows
   */
  public static Optional<ScheduleEnded> read(String envelope) {
    try {
      JsonNode event = JSON.readTree(envelope);
      JsonNode detail = event.path("detail");
      String school = detail.path("school").asText();
      long version = detail.path("version").asLong();
      boolean known =
          event.path("source").asText().equals(ImportEvents.SOURCE)
              && event.path("detail-type").asText().equals(ENDED)
              && detail.path("v").asInt() == VERSION
              && !school.isBlank()
              && version > 0;
      return known
          ? Optional.of(
              new ScheduleEnded(
                  new SchoolId(school), version, Instant.parse(detail.path("at").asText())))
          : Optional.empty();
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
