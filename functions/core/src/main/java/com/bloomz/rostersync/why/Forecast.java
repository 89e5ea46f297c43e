package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.reconcile.Explanation;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Issue;
import java.time.Instant;
import java.util.List;

/**
 * What the next import would do with Clever's data as they were read.
 *
 * @param at when Clever was read
 * @param omissions what it would leave as it is
 */
public record Forecast(
    Instant at, RunKind kind, List<Change> changes, List<Issue> issues, List<Omission> omissions) {
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
        explanation.omissions());
  }

  @Override
  public String toString() {
    return "Forecast of " + changes.size();
  }
}
