package com.bloomz.rostersync.local.admin;

import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.plan.ClassLine;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The web app's pages on which previews are read and approved, imports undone, and held removals
 * answered.
 */
public final class PlanPages {
  private static final int IMPORTS = 500;
  private static final int OF_A_KIND = 10;
  private static final int HELD = 40;

  private final ApiClient admin;
  private final String imports;
  private final PlanCodec codec;

  public PlanPages(ApiClient admin, SchoolId school) {
    this.admin = admin;
    this.imports = "/schools/" + school + "/imports";
    this.codec = new PlanCodec(new ImportCodec(school));
  }

  /**
   * What a preview has found.
   *
   * @param total how many changes there are
   * @param changes the first of them
   * @param held what the brake would hold
   * @param invited how many people would be invited, where the preview was asked to invite
   */
  public record ShownPlan(
      int total,
      List<ClassLine> classes,
      List<PlannedChange> changes,
      Optional<HeldRemovals> held,
      Optional<ShownHealth> health,
      Optional<String> invited) {
    public ShownPlan {
      classes = List.copyOf(classes);
      changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
      return "ShownPlan " + total;
    }
  }

  /**
   * How good Clever's data are.
   *
   * @param kinds the scores by kind
   * @param improvements what would help most, in sentences
   */
  public record ShownHealth(int score, Map<String, Integer> kinds, List<String> improvements) {
    public ShownHealth {
      improvements = List.copyOf(improvements);
    }
  }

  /**
   * What an import holds.
   *
   * @param state HELD, APPROVED or DISCARDED
   */
  public record HeldBack(ImportId of, String state, HeldRemovals held) {}

  /** A preview's plan, with the first changes of each kind. */
  public ShownPlan plan(ImportId preview) {
    ShownPlan first = codec.plan(admin.get(path(preview, "/plan?limit=1")));
    List<PlannedChange> changes = new ArrayList<>();
    for (Entity kind : first.total() == 0 ? List.<Entity>of() : List.of(Entity.values())) {
      String page = "/plan?limit=" + OF_A_KIND + "&kind=" + ChangeView.name(kind);
      changes.addAll(codec.plan(admin.get(path(preview, page))).changes());
    }
    return new ShownPlan(
        first.total(), first.classes(), changes, first.held(), first.health(), first.invited());
  }

  /** The newest preview, of an import or of an undo. */
  public ImportId newestPreview() {
    return newest(each -> isState(each, "PREVIEWED"))
        .orElseThrow(
            () ->
                new ApiProblemException(
                    "", "There is no preview to approve. Make one with --preview."));
  }

  /** The newest import that changed something. */
  public ImportId newestThatChanged() {
    return newest(
            each ->
                each.has("end") && !isState(each, "PREVIEWED") && codec.counts(each).changed() > 0)
        .orElseThrow(() -> new ApiProblemException("", "There is no import to undo."));
  }

  /**
   * Approves a preview.
   *
   * @param withHeld whether what it holds leaves too
   * @param key the same key gives the same import
   */
  public ImportId approve(ImportId preview, boolean withHeld, String key) {
    ObjectNode choice = ApiClient.body();
    if (withHeld) {
      JsonNode numbers = admin.get(path(preview, "/plan?limit=1")).at("/held/numbers");
      choice.set("approveHeld", numbers.isMissingNode() ? ApiClient.body() : numbers);
    }
    return send(path(preview, "/approve"), choice, Map.of("Idempotency-Key", key));
  }

  /**
   * Takes an import back.
   *
   * @param preview whether that is only shown
   */
  public ImportId undo(ImportId of, boolean preview, String key) {
    ObjectNode what = ApiClient.body().put("preview", preview);
    return send(path(of, "/undo"), what, Map.of("Idempotency-Key", key));
  }

  /** What the last complete import that could remove holds; empty where nothing. */
  public Optional<HeldBack> heldBack() {
    return newest(PlanPages::replacesHeld).flatMap(this::heldBack);
  }

  private Optional<HeldBack> heldBack(ImportId of) {
    try {
      JsonNode held = admin.get(path(of, "/held-removals?limit=" + HELD));
      return Optional.of(new HeldBack(of, held.path("state").asText(), codec.held(held)));
    } catch (ApiProblemException problem) {
      if (problem.code().equals("not-found")) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  private static boolean replacesHeld(JsonNode each) {
    return (isState(each, "SUCCEEDED") || isState(each, "HELD"))
        && !isTask(each, "UNDO")
        && RunKind.valueOf(each.path("kind").asText()).removes();
  }

  /** Lets it go. */
  public ImportId approveHeld(HeldBack held) {
    ObjectNode seen = ApiClient.body();
    seen.set("numbers", codec.numbers(held.held()));
    return send(path(held.of(), "/held-removals/approve"), seen, Map.of());
  }

  /** Leaves everyone where they are. */
  public void discardHeld(HeldBack held) {
    var unused =
        admin.send("POST", path(held.of(), "/held-removals/discard"), ApiClient.body(), Map.of());
  }

  private Optional<ImportId> newest(Predicate<JsonNode> wanted) {
    JsonNode page = admin.get(imports + "?limit=" + IMPORTS).path("imports");
    return StreamSupport.stream(page.spliterator(), false)
        .filter(wanted)
        .map(each -> new ImportId(each.path("id").asText()))
        .findFirst();
  }

  private static boolean isState(JsonNode each, String state) {
    return each.path("state").asText().equals(state);
  }

  private static boolean isTask(JsonNode each, String task) {
    return each.path("task").asText().equals(task);
  }

  private ImportId send(String path, ObjectNode body, Map<String, String> headers) {
    return new ImportId(admin.send("POST", path, body, headers).body().path("id").asText());
  }

  private String path(ImportId of, String rest) {
    return imports + "/" + of + rest;
  }
}
