package com.bloomz.rostersync.local.admin;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The web app's pages on which imports are started, watched and read. */
public final class ImportPages {
  /** Often enough for a person, and within the API's limit of calls. */
  private static final Duration LOOK = Duration.ofMillis(300);

  private static final int PAGE = 500;

  private final ApiClient admin;
  private final SchoolId school;
  private final ImportCodec codec;

  public ImportPages(ApiClient admin, SchoolId school) {
    this.admin = admin;
    this.school = school;
    this.codec = new ImportCodec(school);
  }

  /**
   * Import Now.
   *
   * @param invited who is invited after the import
   * @param key the same key gives the same import
   */
  public ImportId start(RunKind kind, Invitations invited, String key) {
    return start(ApiClient.body(), kind, invited, key);
  }

  /** What Import Now would do. */
  public ImportId preview(RunKind kind, Invitations invited, String key) {
    return start(ApiClient.body().put("preview", true), kind, invited, key);
  }

  private ImportId start(ObjectNode options, RunKind kind, Invitations invited, String key) {
    options.put("fullData", kind == RunKind.FULL_DATA || kind == RunKind.FULL_DATA_AND_ARCHIVE);
    options.put("archive", kind == RunKind.FULL_DATA_AND_ARCHIVE);
    options
        .putObject("invitations")
        .put("teachers", invited.teachers())
        .put("parents", invited.parents())
        .put("students", invited.students());
    Map<String, String> headers = Map.of("Idempotency-Key", key);
    JsonNode started = admin.send("POST", path(""), options, headers).body();
    return new ImportId(started.path("id").asText());
  }

  /** Whether no import has put anything into Bloomz yet. */
  public boolean isNew() {
    return imports().stream().noneMatch(each -> codec.counts(each).changed() > 0);
  }

  /** The import that goes on, if one does. */
  public Optional<ImportId> unfinished() {
    return imports().stream()
        .filter(each -> !each.has("end"))
        .map(each -> new ImportId(each.path("id").asText()))
        .findFirst();
  }

  /**
   * Looks until the import has ended.
   *
   * @param given whether nobody works on it any more; asked before each look
   * @return the report; empty where nobody will write one
   */
  public Optional<ImportReport> await(
      ImportId id, BooleanSupplier given, Consumer<Progress> watcher) {
    while (true) {
      boolean last = given.getAsBoolean();
      JsonNode seen = admin.get(path("/" + id));
      if (seen.has("end")) {
        return Optional.of(codec.report(seen));
      }
      if (last) {
        return Optional.empty();
      }
      watcher.accept(codec.progress(seen));
      ApiClient.pause(LOOK);
    }
  }

  /** The issues that stand after the import. */
  public List<Issue> issues(ImportId id) {
    var issues = new ArrayList<Issue>();
    String cursor = "0";
    while (!cursor.isEmpty()) {
      JsonNode page = admin.get(path("/" + id + "/issues?limit=" + PAGE + "&cursor=" + cursor));
      page.path("issues").forEach(each -> issues.add(codec.issue(each)));
      cursor = page.path("cursor").asText();
    }
    return issues;
  }

  /**
   * The beginning of a journal.
   *
   * @param total how many changes the whole journal has
   */
  public record Journal(List<Change> first, int total) {}

  /** What the import changed, as far as one page goes. */
  public Journal journal(ImportId id) {
    JsonNode page = admin.get(path("/" + id + "/journal?limit=" + PAGE));
    var changes = new ArrayList<Change>();
    page.path("changes").forEach(each -> changes.add(codec.change(each)));
    return new Journal(changes, page.path("total").asInt());
  }

  private List<JsonNode> imports() {
    var imports = new ArrayList<JsonNode>();
    admin.get(path("?limit=" + PAGE)).path("imports").forEach(imports::add);
    return imports;
  }

  private String path(String rest) {
    return "/schools/" + school + "/imports" + rest;
  }
}
