package com.bloomz.rostersync.status;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Which imports are worth a status email (N 8). */
public final class StatusRule {
  private StatusRule() {}

  /**
   * What an earlier status email said.
   *
   * @param issues those open after the import before this one; empty before the first
   * @param held what that import held back
   */
  public record Earlier(Collection<Issue> issues, SortedSet<Entity> held) {}

  /**
   * Whether a status email is sent. A preview sends one only if that was asked for; a nightly
   * import that changed nothing and found nothing new sends none; a failed one always does (A 4).
   *
   * @param issues all that are open after this import
   */
  public static boolean sends(ImportReport report, Collection<Issue> issues, Earlier earlier) {
    return switch (report.request().task()) {
      case ImportTask.Preview(boolean emailed) -> emailed;
      case ImportTask.Undo undo -> !undo.preview();
      case ImportTask.Approval _ -> true;
      case ImportTask.Sync _ -> syncSends(report, issues, earlier);
    };
  }

  private static boolean syncSends(ImportReport report, Collection<Issue> issues, Earlier earlier) {
    return report.kind() != RunKind.NIGHTLY
        || !report.state().isComplete()
        || report.counts().changed() > 0
        || !earlier.held().containsAll(report.held())
        || known(issues, earlier).size() < Set.copyOf(issues).size();
  }

  /** The issues that were already open before, even if their wording changed. */
  public static Set<Issue> known(Collection<Issue> issues, Earlier earlier) {
    Set<IssueKey> open = earlier.issues().stream().map(IssueKey::of).collect(Collectors.toSet());
    return issues.stream()
        .filter(issue -> open.contains(IssueKey.of(issue)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What makes an issue the same one on another day, whatever its wording.
   *
   * @param thing the id; of what has none how an admin knows it, such as a field of the school
   */
  private record IssueKey(IssueCode code, Issue.Subject subject, String thing) {
    static IssueKey of(Issue issue) {
      return new IssueKey(
          issue.code(), issue.subject(), issue.id().isEmpty() ? issue.about() : issue.id());
    }

    @Override
    public String toString() {
      return "IssueKey " + code;
    }
  }
}
