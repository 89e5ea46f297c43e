package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.roster.CleverId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

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
    ZoneId zone = position.zone();
    String cursor = position.cursor();
    return JsonObject.write(
        body -> {
          body.writeNumberField("v", VERSION);
          body.writeNumberField("shard", position.shard());
          if (zone != null) {
            body.writeStringField("zone", zone.getId());
          }
          if (cursor != null) {
            body.writeStringField("cursor", cursor);
          }
        });
  }

  /** The body that tells of a district. */
  public static String write(DistrictNight district) {
    return JsonObject.write(
        body -> {
          body.writeNumberField("v", VERSION);
          body.writeStringField("district", district.district().value());
          body.writeStringField("zone", district.night().zone().getId());
          body.writeStringField("night", district.night().date().toString());
        });
  }

  /** Reads the body of a message about a shard; never throws. */
  public static Reading<ShardPosition> position(String body) {
    return read(
        body,
        json -> {
          if (!(json.fields().get("shard") instanceof Long shard)) {
            return new Unreadable<>("it names no shard");
          }
          String zone = json.text("zone");
          return new Message<>(
              new ShardPosition(
                  Math.clamp(shard, Integer.MIN_VALUE, Integer.MAX_VALUE),
                  zone == null ? null : ZoneId.of(zone),
                  json.text("cursor")));
        });
  }

  /** Reads the body of a message about a district; never throws. */
  public static Reading<DistrictNight> district(String body) {
    return read(
        body,
        json -> {
          String district = json.id("district");
          String zone = json.text("zone");
          String night = json.text("night");
          return district == null || zone == null || night == null
              ? new Unreadable<>("it names no district, zone or night")
              : new Message<>(
                  new DistrictNight(
                      new CleverId(district), new Night(ZoneId.of(zone), LocalDate.parse(night))));
        });
  }

  private static <T> Reading<T> read(String body, Function<JsonObject, Reading<T>> reading) {
    try {
      JsonObject json = JsonObject.read(body).orElse(null);
      if (json == null) {
        return new Unreadable<>("it is not a JSON object");
      }
      if (json.number("v") != VERSION) {
        return new Unreadable<>("its version is not one that this reader knows");
      }
      return reading.apply(json);
    } catch (IOException e) {
      return new Unreadable<>("it is not JSON");
    } catch (DateTimeException e) {
      return new Unreadable<>("its zone or night is none");
    } catch (IllegalArgumentException e) {
      return new Unreadable<>("it names no shard that there is");
    }
  }
}
