package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.messages.StatusContent;
import com.bloomz.rostersync.reconcile.Counts;
import com.bloomz.rostersync.reconcile.Tally;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.IssueCode.Severity;
import com.bloomz.rostersync.sync.FailureCause;
import com.bloomz.rostersync.sync.ImportReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an admin reads first (N 8).
 *
 * @param changed what changed
 * @param open what is held or failed
 * @param todo what to do
 */
record ThreeLines(String changed, String open, String todo) {
  static ThreeLines of(StatusContent content) {
    return new ThreeLines(
        changed(content.report().counts()),
        open(content.report(), content.issues()),
        todo(content.report(), content.issues()));
  }

  private static String changed(Counts counts) {
    Tally sum = counts.byEntity().values().stream().reduce(Tally.ZERO, Tally::plus);
    var parts = new ArrayList<String>();
    add(parts, sum.created(), "added");
    add(parts, sum.updated(), "updated");
    add(parts, sum.removed(), "removed");
    add(parts, sum.archived(), "archived");
    return parts.isEmpty() ? "Nothing changed." : String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, long number, String verb) {
    if (number > 0) {
      parts.add(number + " " + verb);
    }
  }

  private static String open(ImportReport report, List<Issue> issues) {
    return switch (report.state()) {
      case FAILED -> "The import failed. " + cause(report).text();
      case CANCELLED -> "The import was cancelled. What was applied until then stays.";
      case HELD -> "Removals are held back: " + held(report) + ".";
      case SUCCEEDED ->
          issues.isEmpty()
              ? "Nothing is held back, and nothing failed."
              : "Nothing is held back. " + Wordings.number(issues.size(), "issue") + " found.";
    };
  }

  private static String held(ImportReport report) {
    return report.held().isEmpty()
        ? "see the report"
        : report.held().stream()
            .map(Wordings::plural)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  private static String todo(ImportReport report, List<Issue> issues) {
    return switch (report.state()) {
      case FAILED -> cause(report).remedy();
      case CANCELLED -> "Import again when you are ready.";
      case HELD -> gravest(issues).orElse("See the report and decide about the removals.");
      case SUCCEEDED ->
          gravest(issues)
              .orElse(
                  worthMending(issues)
                      ? "See the issues below; each says what to do."
                      : "Nothing to do.");
    };
  }

  private static FailureCause cause(ImportReport report) {
    FailureCause cause = report.cause();
    return cause == null ? FailureCause.OUR_FAULT : cause;
  }

  /** What to do about the first issue that held something back. */
  private static Optional<String> gravest(List<Issue> issues) {
    return issues.stream()
        .map(Issue::code)
        .filter(code -> code.severity() == Severity.ERROR)
        .findFirst()
        .map(IssueCode::remedy);
  }

  private static boolean worthMending(List<Issue> issues) {
    return issues.stream().anyMatch(issue -> issue.code().severity() != Severity.INFO);
  }
}
