package com.bloomz.rostersync.messages;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.sync.ImportReport;
import java.util.List;

/**
 * What a status e-mail says of an import that has ended (N 8).
 *
 * @param school the school's name
 * @param issues all that stand after this import, also where they were found by an earlier one
 * @param reportLink where an admin sees the report: an absolute URL in ASCII
 */
public record StatusContent(
    String school, ImportReport report, List<Issue> issues, String reportLink) {
  public StatusContent {
    issues = issues.stream().sorted().toList();
  }

  @Override
  public String toString() {
    return "StatusContent " + report.id();
  }
}
