package com.bloomz.rostersync.status;

import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.roster.Issue;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The content of a status email about an import that has ended (N 8).
 *
 * @param school the school's name
 * @param timeZone the zone of the times in the email
 * @param issues all that are open after this import, including those found by an earlier one
 * @param known those of them that were already open after the import before this one
 * @param hasInviter whether a sender is set for invitations (N 5)
 * @param reportLink where an admin sees the report: an absolute URL in ASCII
 * @param health how good Clever's data are, for the school's first import; else unknown
 */
public record StatusContent(
    String school,
    ZoneId timeZone,
    ImportReport report,
    List<Issue> issues,
    Set<Issue> known,
    boolean hasInviter,
    String reportLink,
    Health health) {
  public StatusContent {
    issues = issues.stream().sorted().toList();
    known = among(issues, known);
  }

  /** Without data health. */
  public StatusContent(
      String school,
      ZoneId timeZone,
      ImportReport report,
      List<Issue> issues,
      Set<Issue> known,
      boolean hasInviter,
      String reportLink) {
    this(school, timeZone, report, issues, known, hasInviter, reportLink, Health.UNKNOWN);
  }

  private static Set<Issue> among(List<Issue> issues, Collection<Issue> known) {
    var those = new HashSet<>(issues);
    those.retainAll(known);
    return Set.copyOf(those);
  }

  @Override
  public String toString() {
    return "StatusContent " + report.id();
  }
}
