package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.messages.StatusContent;
import com.bloomz.rostersync.sync.ImportReport;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the templates of a status e-mail know. Every name is fit to be shown.
 *
 * @param outcome the subject's main part
 * @param finished when the import ended, in UTC
 * @param issues how many there are
 * @param link to the report
 */
record StatusView(
    String school,
    String outcome,
    String run,
    String finished,
    ThreeLines lines,
    List<CountRow> counts,
    List<IssueGroup> groups,
    int issues,
    int unlistedKinds,
    String importId,
    String link) {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_GROUPS = 8;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

  static StatusView of(StatusContent content) {
    ImportReport report = content.report();
    String school = Shown.name(content.school(), LONGEST_NAME);
    List<IssueGroup> groups = IssueGroup.of(content.issues());
    return new StatusView(
        school.isEmpty() ? "your school" : school,
        outcome(report),
        run(report),
        TIME.format(report.finishedAt()),
        ThreeLines.of(content),
        CountRow.of(report.counts()),
        groups.stream().limit(MOST_GROUPS).toList(),
        content.issues().size(),
        Math.max(0, groups.size() - MOST_GROUPS),
        report.id().value(),
        content.reportLink());
  }

  boolean anyIssues() {
    return issues > 0;
  }

  boolean anyUnlistedKinds() {
    return unlistedKinds > 0;
  }

  boolean changed() {
    return counts.stream().anyMatch(CountRow::changed);
  }

  private static String outcome(ImportReport report) {
    return switch (report.state()) {
      case SUCCEEDED ->
          report.counts().changed() == 0
              ? "nothing changed"
              : Wordings.number(report.counts().changed(), "change");
      case HELD -> "some removals are held back";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
    };
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
