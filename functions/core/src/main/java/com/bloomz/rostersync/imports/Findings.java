package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.List;

/**
 * What an import found beside its counts. It stands until an import decides anew.
 *
 * @param issues in order
 * @param absent the members whom Clever does not show (I 9)
 */
public record Findings(List<Issue> issues, AbsentMembers absent) {
  /** Nothing to mend, and Clever shows everyone. */
  public static final Findings NONE = of(List.of());

  public Findings {
    issues = List.copyOf(issues);
  }

  /** Those issues alone. */
  public static Findings of(List<Issue> issues) {
    return new Findings(issues, AbsentMembers.NONE);
  }

  /** What the last import of a school that was complete found; nothing before the first. */
  public static Findings latest(ImportRecords records, SchoolId school) {
    int page = 30;
    ImportId before = null;
    while (true) {
      List<ImportReport> reports = records.ended(school, before, page);
      for (ImportReport each : reports) {
        if (each.state().isComplete()) {
          return records.findings(school, each.issuesStoredUnder());
        }
      }
      if (reports.size() < page) {
        return NONE;
      }
      before = reports.getLast().id();
    }
  }

  @Override
  public String toString() {
    return "Findings " + issues.size();
  }
}
