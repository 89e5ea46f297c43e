package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.status.StatusContent;

/**
 * What the templates of a status email know. Every name is fit to be shown.
 *
 * @param outcome the subject's main part
 * @param run which kind of import it was
 * @param ended how it ended, as a verb
 * @param endTime when the import ended, in the school's time zone
 * @param health of Clever's data, after the first import
 * @param invited who is invited after the import
 * @param link to the report
 */
record StatusView(
    String school,
    String outcome,
    String run,
    String ended,
    String endTime,
    ThreeLines lines,
    HealthLines health,
    String invited,
    CountTable counts,
    IssueList issues,
    String importId,
    String link) {
  private static final int LONGEST_NAME = 80;

  static StatusView of(StatusContent content) {
    ImportReport report = content.report();
    return new StatusView(
        school(content.school()),
        outcome(content),
        run(report),
        ended(report),
        EnglishWords.time(report.finishedAt(), content.timeZone()),
        ThreeLines.of(content),
        HealthLines.of(content.health()),
        InvitationLine.of(content).line(),
        CountTable.of(report.counts()),
        IssueList.of(content),
        report.id().value(),
        content.reportLink());
  }

  /** The school's name as it is shown. */
  static String school(String name) {
    String shown = SafeText.name(name, LONGEST_NAME);
    return shown.isEmpty() ? "your school" : shown;
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
      case PREVIEWED -> previewed(content.report());
    };
  }

  private static String previewed(ImportReport report) {
    String changes = ChangeSummary.clause(report.counts());
    return changes.isEmpty() ? "preview: nothing to change" : "preview: " + changes;
  }

  private static String and(String problem, String changed) {
    return changed.isEmpty() ? problem : problem + "; " + changed;
  }

  private static String changed(ImportReport report) {
    String changed = ChangeSummary.clause(report.counts());
    return changed.isEmpty() ? "nothing changed" : changed;
  }

  private static String run(ImportReport report) {
    return switch (report.request().task()) {
      case ImportTask.Sync _, ImportTask.Approval _ -> kind(report);
      case ImportTask.Preview _ -> "Preview of " + kind(report);
      case ImportTask.Undo undo -> undo.preview() ? "Preview of Undo" : "Undo";
    };
  }

  private static String kind(ImportReport report) {
    return switch (report.kind()) {
      case IMPORT_NOW -> "Import Now";
      case FULL_DATA -> "Import Now with Full data";
      case FULL_DATA_AND_ARCHIVE -> "Import Now with Full data and Archive";
      case NIGHTLY -> "Nightly import";
    };
  }

  private static String ended(ImportReport report) {
    return switch (report.state()) {
      case SUCCEEDED, HELD, PREVIEWED -> "finished";
      case FAILED -> "failed";
      case CANCELLED -> "was canceled";
    };
  }

  @Override
  public String toString() {
    return "StatusView " + importId;
  }
}
