package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.status.StatusContent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the templates of a status e-mail know. Every name is fit to be shown.
 *
 * @param outcome the subject's main part
 * @param finished when the import ended, in UTC
 * @param invited whom the import invites
 * @param link to the report
 */
record StatusView(
    String school,
    String outcome,
    String run,
    String finished,
    ThreeLines lines,
    String invited,
    CountTable counts,
    IssueList issues,
    String importId,
    String link) {
  private static final int LONGEST_NAME = 80;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

  static StatusView of(StatusContent content) {
    ImportReport report = content.report();
    String school = SafeText.name(content.school(), LONGEST_NAME);
    return new StatusView(
        school.isEmpty() ? "your school" : school,
        outcome(content),
        run(report),
        TIME.format(report.finishedAt()),
        ThreeLines.of(content),
        InvitationLine.of(content).line(),
        CountTable.of(report.counts()),
        IssueList.of(content),
        report.id().value(),
        content.reportLink());
  }

  private static String outcome(StatusContent content) {
    return switch (content.report().state()) {
      case SUCCEEDED ->
          MissingKinds.clause(content.issues())
              .map(problem -> and(problem, ChangeSummary.clause(content.report().counts())))
              .orElseGet(() -> changed(content.report()));
      case HELD -> MissingKinds.held(content);
      case FAILED -> "failed";
      case CANCELLED -> "canceled";
    };
  }

  private static String and(String problem, String changed) {
    return changed.isEmpty() ? problem : problem + "; " + changed;
  }

  private static String changed(ImportReport report) {
    String changed = ChangeSummary.clause(report.counts());
    return changed.isEmpty() ? "nothing changed" : changed;
  }

  private static String run(ImportReport report) {
    return switch (report.kind()) {
      case IMPORT_NOW -> "Import Now";
      case FULL_DATA -> "Import Now with Full data";
      case FULL_DATA_AND_ARCHIVE -> "Import Now with Full data and Archive";
      case NIGHTLY -> "the nightly import";
    };
  }

  @Override
  public String toString() {
    return "StatusView " + importId;
  }
}
