package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Issue;
import java.util.Collection;
import java.util.List;

/**
 * What an import would do.
 *
 * @param digest of the changes, as {@link PlanDigest} makes it
 * @param issues what the issues that were found, and the removals that are held, are recognized by
 * @param changes in the order in which they are shown
 * @param omissions what it would leave as it is, in order (X 4)
 */
public record ImportPlan(
    PlanBasis basis,
    String digest,
    String issues,
    List<PlannedChange> changes,
    List<Omission> omissions) {
  public ImportPlan {
    changes = List.copyOf(changes);
    omissions = List.copyOf(omissions);
  }

  /** A plan that holds nothing and leaves nothing as it is. */
  public static ImportPlan of(
      PlanBasis basis, List<PlannedChange> changes, Collection<Issue> issues) {
    return of(basis, changes, issues, List.of());
  }

  /**
   * A plan that leaves nothing as it is.
   *
   * @param held the removals that the brake holds
   */
  public static ImportPlan of(
      PlanBasis basis,
      List<PlannedChange> changes,
      Collection<Issue> issues,
      Collection<Removal> held) {
    String digest = PlanDigest.of(changes.stream().map(PlannedChange::change).toList());
    return new ImportPlan(basis, digest, PlanDigest.ofIssues(issues, held), changes, List.of());
  }

  /** The same, which leaves that as it is. */
  public ImportPlan leaving(List<Omission> those) {
    return new ImportPlan(basis, digest, issues, changes, those);
  }

  /** Whether there is anything to keep. */
  public boolean isEmpty() {
    return changes.isEmpty() && omissions.isEmpty();
  }

  /** What is read of it first. */
  public PlanHead head() {
    return new PlanHead(basis, digest, issues, changes.size(), ClassLine.of(changes));
  }

  @Override
  public String toString() {
    return "ImportPlan " + changes.size();
  }
}
