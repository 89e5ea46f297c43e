package com.bloomz.rostersync.local.admin;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.costs.Billed;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the API's imports, issues and changes. */
final class ImportCodec {
  private final SchoolId school;

  ImportCodec(SchoolId school) {
    this.school = school;
  }

  /** An import that has ended. Under which import its issues are stored is not told: its own. */
  ImportReport report(JsonNode json) {
    JsonNode end = json.path("end");
    var id = new ImportId(json.path("id").asText());
    return new ImportReport(
        school,
        new ImportRequest(
            id, RunKind.valueOf(json.path("kind").asText()), instant(json, "requestedAt")),
        ImportState.valueOf(json.path("state").asText()),
        cause(end.path("cause")),
        end.at("/cause/detail").asText(),
        instant(end, "startedAt"),
        instant(end, "finishedAt"),
        end.path("attempts").asInt(),
        counts(json),
        end.path("issues").asInt(),
        id,
        held(end.path("held")),
        traffic(end.path("clever")),
        usage(end),
        seconds(end.path("seconds")));
  }

  Progress progress(JsonNode json) {
    JsonNode progress = json.path("progress");
    Phase phase = Phase.valueOf(progress.path("phase").asText(Phase.WAITING.name()));
    return new Progress(
        phase, progress.path("done").asLong(), progress.path("total").asLong(), counts(json));
  }

  Counts counts(JsonNode json) {
    var tallies = new TreeMap<Entity, Tally>();
    json.path("counts")
        .properties()
        .forEach(each -> tallies.put(entity(each.getKey()), tally(each.getValue())));
    return new Counts(tallies);
  }

  Issue issue(JsonNode json) {
    return new Issue(
        IssueCode.valueOf(constant(json.path("code").asText())),
        Issue.Subject.valueOf(json.path("subject").asText()),
        json.path("id").asText(),
        json.path("about").asText(),
        json.path("detail").asText());
  }

  Change change(JsonNode json) {
    return new Change(
        entity(json.path("entity").asText()),
        Verb.valueOf(json.path("verb").asText()),
        json.path("subject").asText(),
        json.path("within").asText(),
        values(json.path("before")),
        values(json.path("after")),
        rule(json.path("rule").asText()));
  }

  private static @Nullable FailureCause cause(JsonNode json) {
    return json.isMissingNode() ? null : FailureCause.valueOf(constant(json.path("code").asText()));
  }

  private static Tally tally(JsonNode json) {
    return new Tally(
        json.path("created").asLong(),
        json.path("updated").asLong(),
        json.path("removed").asLong(),
        json.path("archived").asLong(),
        json.path("unchanged").asLong(),
        json.path("skipped").asLong(),
        json.path("notInClever").asLong());
  }

  private static SortedSet<Entity> held(JsonNode json) {
    var held = new TreeSet<Entity>();
    json.forEach(each -> held.add(entity(each.asText())));
    return held;
  }

  private static Traffic traffic(JsonNode json) {
    return new Traffic(
        json.path("requests").asLong(), json.path("bytes").asLong(), span(json, "waitedSeconds"));
  }

  private static Usage usage(JsonNode end) {
    JsonNode store = end.path("store");
    return new Usage(
        store.path("requests").asLong(),
        store.path("readUnits").asDouble(),
        store.path("writeUnits").asDouble(),
        effort(end.at("/costs/amounts")));
  }

  private static Effort effort(JsonNode amounts) {
    return new Effort(
        Effort.workerTime(amounts.path(Billed.FUNCTION_TIME.code()).asDouble()),
        amounts.path(Billed.QUEUE_REQUESTS.code()).asLong(),
        amounts.path(Billed.KEY_REQUESTS.code()).asLong(),
        amounts.path(Billed.BUS_EVENTS.code()).asLong());
  }

  private static SortedMap<Phase, Duration> seconds(JsonNode json) {
    var seconds = new TreeMap<Phase, Duration>();
    json.fieldNames().forEachRemaining(name -> seconds.put(Phase.valueOf(name), span(json, name)));
    return seconds;
  }

  private static SortedMap<String, String> values(JsonNode json) {
    var values = new TreeMap<String, String>();
    json.properties().forEach(each -> values.put(each.getKey(), each.getValue().asText()));
    return values;
  }

  private static Rule rule(String number) {
    return Arrays.stream(Rule.values())
        .filter(each -> each.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no rule " + number));
  }

  private static Instant instant(JsonNode json, String field) {
    return Instant.parse(json.path(field).asText());
  }

  private static Duration span(JsonNode json, String field) {
    return Duration.ofMillis(Math.round(json.path(field).asDouble() * 1_000));
  }

  /** The entity of a kind's name, such as {@code studentEnrolments}. */
  static Entity entity(String kind) {
    return Entity.valueOf(constant(kind.replaceAll("(?=[A-Z])", "_")));
  }

  private static String constant(String text) {
    return text.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
