package com.bloomz.rostersync.local.admin;

import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.local.admin.PlanPages.ShownHealth;
import com.bloomz.rostersync.local.admin.PlanPages.ShownPlan;
import com.bloomz.rostersync.plan.ClassLine;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.roster.ClassId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the API's plans and held removals. */
final class PlanCodec {
  private final ImportCodec imports;

  PlanCodec(ImportCodec imports) {
    this.imports = imports;
  }

  Counts counts(JsonNode json) {
    return imports.counts(json);
  }

  ShownPlan plan(JsonNode json) {
    var classes = new ArrayList<ClassLine>();
    json.path("classes").forEach(each -> classes.add(line(each)));
    var changes = new ArrayList<PlannedChange>();
    json.path("changes").forEach(each -> changes.add(change(each)));
    return new ShownPlan(
        json.path("total").asInt(),
        classes,
        changes,
        json.has("held") ? Optional.of(held(json.path("held"))) : Optional.empty(),
        json.has("health") ? Optional.of(health(json.path("health"))) : Optional.empty(),
        json.has("invitations")
            ? Optional.of(invited(json.path("invitations")))
            : Optional.empty());
  }

  /** Why it is held is told as text alone. */
  HeldRemovals held(JsonNode json) {
    var removals = new ArrayList<Removal>();
    SortedMap<String, String> names = new TreeMap<>();
    json.path("removals")
        .forEach(
            each -> {
              String id = each.path("id").asText();
              String within = each.path("withinId").asText();
              removals.add(new Removal(ImportCodec.entity(each.path("kind").asText()), id, within));
              names.put(id, each.path("name").asText());
              names.put(within, each.path("withinName").asText());
            });
    SortedMap<Entity, KindLoss> losses = new TreeMap<>();
    json.path("numbers")
        .properties()
        .forEach(
            each ->
                losses.put(
                    ImportCodec.entity(each.getKey()),
                    new KindLoss(
                        each.getValue().path("removed").asLong(),
                        each.getValue().path("of").asLong())));
    var cause = new HeldCause(HeldCause.Pattern.NONE, json.path("cause").asText());
    Instant since = Instant.parse(json.path("since").asText(Instant.EPOCH.toString()));
    return new HeldRemovals(removals, losses, cause, names, since);
  }

  /** The numbers, to be sent. */
  ObjectNode numbers(HeldRemovals held) {
    ObjectNode numbers = ApiClient.body();
    held.losses()
        .forEach(
            (kind, loss) ->
                numbers
                    .putObject(ChangeView.name(kind))
                    .put("removed", loss.removed())
                    .put("of", loss.of()));
    return numbers;
  }

  private PlannedChange change(JsonNode json) {
    return new PlannedChange(
        imports.change(json.path("change")),
        json.path("name").asText(),
        json.path("withinName").asText());
  }

  private static ClassLine line(JsonNode json) {
    return new ClassLine(
        new ClassId(json.path("id").asText()),
        json.path("name").asText(),
        json.path("added").asLong(),
        json.path("changed").asLong(),
        json.path("removed").asLong());
  }

  private static String invited(JsonNode json) {
    return "%d of %d people: %d email(s) and %d text(s)"
        .formatted(
            json.path("invited").asInt(),
            json.path("people").asInt(),
            json.at("/messages/EMAIL").asInt(),
            json.at("/messages/TEXT").asInt());
  }

  private static ShownHealth health(JsonNode json) {
    var kinds = new TreeMap<String, Integer>();
    json.path("kinds")
        .properties()
        .forEach(each -> kinds.put(each.getKey(), each.getValue().asInt()));
    List<String> improvements = new ArrayList<>();
    json.path("improvements").forEach(each -> improvements.add(improvement(each)));
    return new ShownHealth(json.path("score").asInt(), kinds, improvements);
  }

  private static String improvement(JsonNode json) {
    return "%s: %d (%d points). %s"
        .formatted(
            json.path("text").asText(),
            json.path("people").asInt(),
            json.path("points").asInt(),
            json.path("remedy").asText());
  }
}
