package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.roster.CleverId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of the messages that dispatch a night: of a shard, {@code
 * {"v":1,"shard":3,"zone":"America/Chicago","cursor":"…"}}, the last two missing at its beginning;
 * and of a district, {@code
 * {"v":1,"district":"4fd…","zone":"America/Chicago","night":"2026-11-30"}}.
 *
 * <p>A reader ignores fields that it does not know. {@code v} grows only when an older reader would
 * do wrong; that reader then refuses the message, which waits in the dead-letter queue.
 */
public final class NightMessages {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private NightMessages() {}

  /** What a message body turned out to be. */
  public sealed interface Reading<T> {}

  /** A message that can be acted on. */
  public record Message<T>(T content) implements Reading<T> {}

  /**
   * A body that is no message.
   *
   * @param why without anything of the body
   */
  public record Unreadable<T>(String why) implements Reading<T> {}

  /** The body that asks for a shard to be read on. */
  public static String write(ShardPosition position) {
    ObjectNode body = JSON.createObjectNode().put("v", VERSION).put("shard", position.shard());
    ZoneId zone = position.zone();
    if (zone != null) {
      body.put("zone", zone.getId());
    }
    String cursor = position.cursor();
    if (cursor != null) {
      body.put("cursor", cursor);
    }
    return body.toString();
  }

  /** The body that tells of a district. */
  public static String write(DistrictNight district) {
    return JSON.createObjectNode()
        .put("v", VERSION)
        .put("district", district.district().value())
        .put("zone", district.night().zone().getId())
        .put("night", district.night().date().toString())
        .toString();
  }

  /** Reads the body of a message about a shard; never throws. */
  public static Reading<ShardPosition> position(String body) {
    return read(
        body,
        json -> {
          if (!json.path("shard").isInt()) {
            return new Unreadable<>("it names no shard");
          }
          String zone = text(json, "zone");
          return new Message<>(
              new ShardPosition(
                  json.path("shard").asInt(),
                  zone == null ? null : ZoneId.of(zone),
                  text(json, "cursor")));
        });
  }

  /** Reads the body of a message about a district; never throws. */
  public static Reading<DistrictNight> district(String body) {
    return read(
        body,
        json -> {
          String district = text(json, "district");
          String zone = text(json, "zone");
          String night = text(json, "night");
          return district == null || district.isBlank() || zone == null || night == null
              ? new Unreadable<>("it names no district, zone or night")
              : new Message<>(
                  new DistrictNight(
                      new CleverId(district), new Night(ZoneId.of(zone), LocalDate.parse(night))));
        });
  }

  private static <T> Reading<T> read(String body, Function<JsonNode, Reading<T>> reading) {
    try {
      JsonNode json = JSON.readTree(body);
      if (!json.isObject()) {
        return new Unreadable<>("it is not a JSON object");
      }
      if (!json.path("v").isIntegralNumber() || json.path("v").asLong() != VERSION) {
        return new Unreadable<>("its version is not one that this reader knows");
      }
      return reading.apply(json);
    } catch (JsonProcessingException e) {
      return new Unreadable<>("it is not JSON");
    } catch (DateTimeException e) {
      return new Unreadable<>("its zone or night is none");
    } catch (IllegalArgumentException e) {
      return new Unreadable<>("it names no shard that there is");
    }
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.path(field).isTextual() ? json.path(field).asText() : null;
  }
}
