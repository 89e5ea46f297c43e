package com.bloomz.rostersync.status;

import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.roster.Issue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a status e-mail says of an import that has ended (N 8).
 *
 * @param school the school's name
 * @param issues all that stand after this import, also where they were found by an earlier one
 * @param known those of them that stood after the import before this one
 * @param hasInviter whether there is an admin whose name invitations carry (N 5)
 * @param reportLink where an admin sees the report: an absolute URL in ASCII
 */
public record StatusContent(
    String school,
    ImportReport report,
    List<Issue> issues,
    Set<Issue> known,
    boolean hasInviter,
    String reportLink) {
  public StatusContent {
    issues = issues.stream().sorted().toList();
    known = among(issues, known);
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
