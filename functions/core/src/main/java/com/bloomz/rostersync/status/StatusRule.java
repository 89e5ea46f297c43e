package com.bloomz.rostersync.status;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which imports are worth a status email (N 8). */
public final class StatusRule {
  private StatusRule() {}

  /**
   * What an earlier status email said.
   *
   * @param issues those open after the import before this one; empty before the first
   * @param held what that import held back
   * @param removals what the brake held of it; null where nothing
   * @param at when it ended
   */
  public record Earlier(
      Collection<Issue> issues,
      SortedSet<Entity> held,
      @Nullable HeldRemovals removals,
      Instant at) {
    /** Of an import of which the brake held nothing. */
    public Earlier(Collection<Issue> issues, SortedSet<Entity> held) {
      this(issues, held, null, Instant.EPOCH);
    }

    /** With what an import before it held, which this one could not replace (X 2). */
    Earlier holding(Earlier before) {
      List<Issue> all = new ArrayList<>(issues);
      all.addAll(before.issues);
      SortedSet<Entity> kinds = new TreeSet<>(held);
      kinds.addAll(before.held);
      return new Earlier(all, kinds, before.removals, before.at);
    }
  }

  /** After how many days an admin is reminded of what is held (X 2). */
  private static final List<Integer> REMINDERS = List.of(1, 3, 7);

  private static final int WEEK = 7;

  /** In weeks. */
  private static final int MONTH = 4;

  /** After how many weeks an admin is first reminded of what something unknown holds back. */
  private static final List<Integer> WEEKS = List.of(1, 2);

  /**
   * Whether what the brake holds is to be told: it is not what was held before, or it is time to
   * remind.
   *
   * @param held what is held after this import
   * @param discarded whether an admin has decided that it stays
   */
  public static boolean tells(
      ImportReport report, HeldRemovals held, Earlier earlier, boolean discarded) {
    HeldRemovals before = earlier.removals();
    if (before == null || !before.removals().equals(held.removals())) {
      return true;
    }
    long now = days(held.since(), report.finishedAt());
    long then = days(held.since(), earlier.at());
    return !discarded && REMINDERS.stream().anyMatch(day -> then < day && day <= now);
  }

  /** A night is a day later, though it may begin some minutes sooner. */
  private static long days(Instant since, Instant at) {
    return Duration.between(since, at).plusHours(6).toDays();
  }

  /**
   * Whether an admin is reminded of removals that something unknown holds back: after one, two and
   * four weeks, and every four weeks from then on (I 6). The nights between tell nothing.
   */
  static boolean reminds(LongHeld held, Instant now) {
    long then = days(held.since(), held.looked()) / WEEK;
    long weeks = days(held.since(), now) / WEEK;
    return weeks / MONTH > then / MONTH
        || WEEKS.stream().anyMatch(each -> then < each && each <= weeks);
  }

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
    return !report.request().isNights()
        || !report.isComplete()
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
