package com.bloomz.rostersync.status;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Which imports are worth a status e-mail (N 8). */
public final class StatusRule {
  private StatusRule() {}

  /**
   * What admins were told before.
   *
   * @param issues those that stood after the import before this one; empty before the first
   * @param held what that import held back
   */
  public record Earlier(Collection<Issue> issues, SortedSet<Entity> held) {}

  /**
   * Whether the import's end is told. Only a nightly one that changed nothing and found nothing new
   * is not; one that failed always is (A 4).
   *
   * @param issues all that stand after this import
   */
  public static boolean sends(ImportReport report, Collection<Issue> issues, Earlier earlier) {
    return report.kind() != RunKind.NIGHTLY
        || !hasEndedWell(report.state())
        || report.counts().changed() > 0
        || !earlier.held().containsAll(report.held())
        || known(issues, earlier).size() < Set.copyOf(issues).size();
  }

  /** Those of the issues that stood before, also where they are worded anew. */
  public static Set<Issue> known(Collection<Issue> issues, Earlier earlier) {
    Set<Told> told = earlier.issues().stream().map(Told::of).collect(Collectors.toSet());
    return issues.stream()
        .filter(issue -> told.contains(Told.of(issue)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean hasEndedWell(ImportState state) {
    return switch (state) {
      case SUCCEEDED, HELD -> true;
      case FAILED, CANCELLED -> false;
    };
  }

  /**
   * What makes an issue the same one on another day, whatever its wording.
   *
   * @param thing the id; of what has none how an admin knows it, such as a field of the school
   */
  private record Told(IssueCode code, Issue.Subject subject, String thing) {
    static Told of(Issue issue) {
      return new Told(
          issue.code(), issue.subject(), issue.id().isEmpty() ? issue.about() : issue.id());
    }

    @Override
    public String toString() {
      return "Told " + code;
    }
  }
}
