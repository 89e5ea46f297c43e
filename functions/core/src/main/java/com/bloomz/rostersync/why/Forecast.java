package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.reconcile.Explanation;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Issue;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an import of that kind would do with Clever's data as they were read.
 *
 * @param at when Clever was read
 * @param omissions what it would leave as it is
 */
public record Forecast(
    Instant at,
    RunKind kind,
    List<Change> changes,
    List<Issue> issues,
    List<Omission> omissions,
    Gaps gaps) {
  public Forecast {
    changes = List.copyOf(changes);
    issues = List.copyOf(issues);
    omissions = List.copyOf(omissions);
  }

  /**
   * What is not known of Clever.
   *
   * @param omissions whether there may be omissions that are not listed: a preview keeps all, an
   *     import only those that its findings have
   * @param contacts whether contacts were not read
   * @param standing the kinds of which Bloomz may have what Clever does not show, without an
   *     omission for it
   * @param since what an import has made from then on Clever does show
   */
  public record Gaps(
      boolean omissions, boolean contacts, SortedSet<Entity> standing, Instant since) {
    /** All is known. */
    public static final Gaps NONE = new Gaps(false, false, new TreeSet<>(), Instant.EPOCH);

    public Gaps {
      standing = Collections.unmodifiableSortedSet(new TreeSet<>(standing));
    }
  }

  /** The detail of an omission whose removal is discarded. */
  static final String DISCARDED = "discarded";

  /** As the reconciler decided it. */
  public static Forecast of(Explanation explanation, RunKind kind, Instant at) {
    return new Forecast(
        at,
        kind,
        explanation.decision().changes(),
        explanation.decision().issues(),
        explanation.omissions(),
        Gaps.NONE);
  }

  /** The same, by a later reading that found nothing changed. */
  public Forecast readAt(Instant later) {
    return new Forecast(later, kind, changes, issues, omissions, gaps);
  }

  /** The same, where an admin has discarded the removal of those whom the brake holds (X 2). */
  public Forecast discarding(Set<Removal> removals) {
    List<Omission> told =
        omissions.stream()
            .map(
                each ->
                    each.reason() == Omission.Reason.BRAKED
                            && removals.contains(
                                new Removal(each.entity(), each.id(), each.within()))
                        ? each.withDetail(DISCARDED)
                        : each)
            .toList();
    return new Forecast(at, kind, changes, issues, told, gaps);
  }

  /** The same with those gaps. */
  public Forecast with(Gaps other) {
    return new Forecast(at, kind, changes, issues, omissions, other);
  }

  /** Without what has come about since, and what has been settled. */
  Forecast ahead(BloomzRoster roster) {
    var standing = new Standing(roster);
    return new Forecast(
        at,
        kind,
        changes.stream().filter(each -> isAhead(each, standing)).toList(),
        issues,
        omissions.stream().filter(standing::isOmitted).toList(),
        gaps);
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
