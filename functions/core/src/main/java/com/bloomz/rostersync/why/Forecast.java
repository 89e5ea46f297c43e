package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.reconcile.Explanation;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Issue;
import java.time.Instant;
import java.util.List;

/**
 * What the next import would do with Clever's data as they were read.
 *
 * @param at when Clever was read
 * @param omissions what it would leave as it is
 * @param whole whether the omissions are all there are, as a preview keeps them; an import keeps
 *     only those that its findings have
 */
public record Forecast(
    Instant at,
    RunKind kind,
    List<Change> changes,
    List<Issue> issues,
    List<Omission> omissions,
    boolean whole) {
  public Forecast {
    changes = List.copyOf(changes);
    issues = List.copyOf(issues);
    omissions = List.copyOf(omissions);
  }

  /** As the reconciler decided it. */
  public static Forecast of(Explanation explanation, RunKind kind, Instant at) {
    return new Forecast(
        at,
        kind,
        explanation.decision().changes(),
        explanation.decision().issues(),
        explanation.omissions(),
        true);
  }

  /** The same, by a later reading that found nothing changed. */
  Forecast readAt(Instant later) {
    return new Forecast(later, kind, changes, issues, omissions, whole);
  }

  /** Without what has come about since. */
  Forecast ahead(BloomzRoster roster) {
    var standing = new Standing(roster);
    List<Change> left = changes.stream().filter(each -> isAhead(each, standing)).toList();
    return new Forecast(at, kind, left, issues, omissions, whole);
  }

  private static boolean isAhead(Change change, Standing standing) {
    return switch (change.verb()) {
      case CREATED, RESTORED -> !standing.has(change.entity(), change.subject(), change.within());
      case REMOVED, ARCHIVED -> standing.has(change.entity(), change.subject(), change.within());
      case UPDATED -> true;
    };
  }

  @Override
  public String toString() {
    return "Forecast of " + changes.size();
  }
}
