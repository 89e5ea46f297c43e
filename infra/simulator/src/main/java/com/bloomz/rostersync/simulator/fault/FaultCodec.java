package com.bloomz.rostersync.simulator.fault;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Faults as JSON. Either {@code {"name": "cut-body"}} with {@code from} and {@code times} where
 * they are to differ, or a fault of one's own: {@code path}, {@code suffix}, {@code query}, {@code
 * from}, {@code times} and {@code action}, one of {@code answer} (with {@code status}, {@code
 * body}, {@code contentType}, {@code reset}, {@code retryAfter}), {@code delay} ({@code millis}),
 * {@code cut-body}, {@code foreign-next} ({@code origin}), {@code repeat-page}, {@code empty-list},
 * {@code hide} ({@code kind}), {@code move-last-sync}, {@code spoil-entries} ({@code how}: {@code
 * unreadable}, {@code without_id}, {@code left_out}; {@code every}), {@code spoil-fields} ({@code
 * fields}, an array of paths; {@code how}: {@code absent}, {@code null}, {@code empty}, {@code
 * object}; {@code every}; {@code only}, an id).
 */
public final class FaultCodec {
  private FaultCodec() {}

  /**
   * The fault that the JSON describes.
   *
   * @throws IllegalArgumentException with a sentence for a person, where it describes none
   */
  public static PlannedFault read(JsonNode json) {
    PlannedFault fault = json.has("action") ? own(json) : named(Json.text(json, "name"));
    return fault
        .from(json.path("from").asInt(fault.from()))
        .times(json.path("times").asInt(fault.times()));
  }

  /** A summary of a fault. */
  public static ObjectNode write(PlannedFault fault) {
    return Json.object()
        .put("name", fault.name())
        .put("path", fault.target().prefix())
        .put("suffix", fault.target().suffix())
        .put("query", fault.target().query())
        .put("from", fault.from())
        .put("times", fault.times())
        .put("action", fault.action().getClass().getSimpleName());
  }

  private static PlannedFault named(String name) {
    return NamedFault.of(name)
        .map(NamedFault::fault)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no fault \""
                        + name
                        + "\"; use one of "
                        + String.join(", ", NamedFault.titles())
                        + "."));
  }

  private static PlannedFault own(JsonNode json) {
    String prefix = json.path("path").asText("/");
    var target = new Target(prefix, Json.text(json, "suffix"), Json.text(json, "query"));
    return PlannedFault.always(json.path("name").asText("own"), target, action(json));
  }

  private static FaultAction action(JsonNode json) {
    String action = Json.text(json, "action");
    return switch (action) {
      case "answer" -> answer(json);
      case "delay" -> new FaultAction.Delay(Duration.ofMillis(json.path("millis").asLong()));
      case "cut-body" -> new FaultAction.CutBody();
      case "foreign-next" -> new FaultAction.ForeignNext(Json.text(json, "origin"));
      case "repeat-page" -> new FaultAction.RepeatPage();
      case "empty-list" -> new FaultAction.EmptyList();
      case "hide" -> new FaultAction.Hide(SharedKind.valueOf(upper(json, "kind", "")));
      case "move-last-sync" -> new FaultAction.MoveLastSync();
      case "spoil-entries" ->
          new FaultAction.SpoilEntries(
              FaultAction.EntryFault.valueOf(upper(json, "how", "UNREADABLE")),
              json.path("every").asInt(1));
      case "spoil-fields" ->
          new FaultAction.SpoilFields(
              Json.texts(json, "fields"),
              FaultAction.FieldFault.valueOf(upper(json, "how", "ABSENT")),
              json.path("every").asInt(1),
              Json.text(json, "only"));
      default -> throw new IllegalArgumentException("There is no action \"" + action + "\".");
    };
  }

  private static FaultAction answer(JsonNode json) {
    JsonNode retryAfter = json.path("retryAfter");
    return new FaultAction.Answer(
        json.path("status").asInt(500),
        json.path("contentType").asText("text/html; charset=utf-8"),
        Json.text(json, "body"),
        RateReset.valueOf(upper(json, "reset", "TRUE")),
        retryAfter.isInt() ? OptionalInt.of(retryAfter.intValue()) : OptionalInt.empty());
  }

  private static String upper(JsonNode json, String field, String missing) {
    return json.path(field).asText(missing).toUpperCase(Locale.ROOT);
  }
}
