package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.roster.Issue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An import's report as JSON. */
public final class JsonReport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonReport() {}

  /** Writes the file. */
  public static void write(FinishedImport finished, Path file) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(of(finished)));
  }

  static ObjectNode of(FinishedImport finished) {
    ImportReport report = finished.report();
    ObjectNode root = JSON.createObjectNode();
    root.put("school", report.school().value());
    root.put("import", report.id().value());
    root.put("kind", report.kind().name());
    root.put("state", report.state().name());
    root.set("cause", cause(report));
    root.put("attempts", report.attempts());
    root.put("requestedAt", report.requestedAt().toString());
    root.put("startedAt", report.startedAt().toString());
    root.put("finishedAt", report.finishedAt().toString());
    root.set("counts", counts(finished));
    var held = root.putArray("heldRemovals");
    report.held().forEach(entity -> held.add(ChangeView.name(entity)));
    var issues = root.putArray("issues");
    finished.issues().forEach(issue -> issues.add(issue(issue)));
    root.set("clever", clever(report));
    root.set("dynamodb", dynamodb(report));
    root.set("costs", BillJson.of(report.usage().bill()));
    root.set("seconds", seconds(finished));
    finished.differences().ifPresent(lines -> root.put("asTheGeneratorSays", lines.isEmpty()));
    return root;
  }

  private static ObjectNode cause(ImportReport report) {
    ObjectNode node = JSON.createObjectNode();
    FailureCause cause = report.cause();
    if (cause != null) {
      node.put("code", cause.code());
      node.put("whose", cause.owner().name());
      node.put("text", cause.text());
      node.put("remedy", cause.remedy(report.id()));
      node.put("detail", report.detail());
    }
    return node;
  }

  private static ObjectNode counts(FinishedImport finished) {
    ObjectNode counts = JSON.createObjectNode();
    for (Entity entity : Entity.values()) {
      Tally tally = finished.of(entity);
      counts
          .putObject(ChangeView.name(entity))
          .put("created", tally.created())
          .put("updated", tally.updated())
          .put("removed", tally.removed())
          .put("archived", tally.archived())
          .put("unchanged", tally.unchanged())
          .put("skipped", tally.skipped())
          .put("notInClever", tally.notInClever());
    }
    return counts;
  }

  private static ObjectNode issue(Issue issue) {
    return JSON.createObjectNode()
        .put("code", issue.code().code())
        .put("severity", issue.code().severity().name())
        .put("subject", issue.subject().name())
        .put("id", issue.id())
        .put("about", issue.about())
        .put("detail", issue.detail())
        .put("text", issue.code().text())
        .put("remedy", issue.code().remedy());
  }

  private static ObjectNode clever(ImportReport report) {
    return JSON.createObjectNode()
        .put("requests", report.traffic().requests())
        .put("bytes", report.traffic().bytes())
        .put("waitedSeconds", report.traffic().waited().toMillis() / 1_000.0);
  }

  private static ObjectNode dynamodb(ImportReport report) {
    return JSON.createObjectNode()
        .put("requests", report.usage().requests())
        .put("readUnits", report.usage().readUnits())
        .put("writeUnits", report.usage().writeUnits());
  }

  private static ObjectNode seconds(FinishedImport finished) {
    ObjectNode seconds = JSON.createObjectNode();
    finished
        .report()
        .timeByPhase()
        .forEach((phase, spent) -> seconds.put(Labels.key(phase), spent.toMillis() / 1_000.0));
    seconds.put("total", finished.seconds());
    return seconds;
  }
}
