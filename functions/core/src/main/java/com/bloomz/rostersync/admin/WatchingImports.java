package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows imports, and ends one before its time (I 3). */
public final class WatchingImports {
  private static final Duration TO_END_IT = Duration.ofMinutes(1);

  /** Longer than the end takes to be stored, as a rule; a worker that comes sooner comes again. */
  private static final Duration UNTIL_ENDED = Duration.ofSeconds(5);

  private final ImportRequests requests;
  private final ImportRecords records;
  private final ImportQueue queue;
  private final InstantSource clock;

  /**
   * @param requests cancels imports
   * @param records reads imports
   * @param queue leads to a worker that announces an import's end
   */
  public WatchingImports(
      ImportRequests requests, ImportRecords records, ImportQueue queue, InstantSource clock) {
    this.requests = requests;
    this.records = records;
    this.queue = queue;
    this.clock = clock;
  }

  /** An import, seen by an admin. */
  public sealed interface Seen {
    /** It waits or runs. */
    record Going(Running running) implements Seen {}

    /** It has ended. */
    record Over(ImportReport report) implements Seen {}
  }

  /** An import; empty where there is none of that id. */
  public Optional<Seen> find(SchoolId school, ImportId id) {
    Optional<Seen> going =
        records
            .running(school)
            .filter(running -> running.request().id().equals(id))
            .map(Seen.Going::new);
    return going.isPresent() ? going : records.report(school, id).map(Seen.Over::new);
  }

  /**
   * The import that waits or runs, else the one that ended last and was no preview ("Last Import
   * Status").
   */
  public Optional<Seen> latest(SchoolId school) {
    Optional<Seen> going = records.running(school).map(Seen.Going::new);
    return going.isPresent()
        ? going
        : records.newest(school, WatchingImports::writes).map(Seen.Over::new);
  }

  /** The import that waits or runs. */
  public Optional<Running> running(SchoolId school) {
    return records.running(school);
  }

  /** Those that have ended, newest first. */
  public List<ImportReport> ended(SchoolId school, @Nullable ImportId before, int limit) {
    return records.ended(school, before, limit);
  }

  /** The issues that stood at the end of an import, in order. */
  public List<Issue> issues(ImportReport report) {
    return records.issues(report.school(), report.issuesStoredUnder());
  }

  /** A part of an import's journal; see {@link ImportRecords#journal}. */
  public JournalPage journal(SchoolId school, ImportId id, @Nullable String cursor, int limit) {
    return records.journal(school, id, cursor, limit);
  }

  /** Whether an import of the school has ever ended; a preview is none. */
  public boolean hasImported(SchoolId school) {
    return records.newest(school, WatchingImports::writes).isPresent();
  }

  private static boolean writes(ImportReport report) {
    return report.request().task().writes();
  }

  /**
   * Whether an import has ever succeeded and found students, of the link that stands (S 2, S 5).
   */
  public boolean hasSucceeded(School of) {
    return records.newest(of.id(), each -> isOfLink(each, of) && isFirst(each)).isPresent();
  }

  /** An import from before requests had the link is of the first one. */
  private static boolean isOfLink(ImportReport report, School of) {
    Long link = report.request().link();
    return (link == null ? 0 : link) == of.linkVersion();
  }

  private static boolean isFirst(ImportReport report) {
    Tally students = report.counts().of(Entity.STUDENTS);
    return report.isComplete()
        && report.state() == ImportState.SUCCEEDED
        && students.created() + students.updated() + students.unchanged() > 0;
  }

  /**
   * Ends an import; what it has applied stays, and its report says what that is. The message that
   * leads to the telling of the end goes first: where it cannot be sent, nothing has ended.
   */
  public Reply<ImportReport> cancel(SchoolId school, ImportId id) {
    Instant now = clock.instant();
    Optional<Claim> seized = requests.seize(school, id, now, now.plus(TO_END_IT));
    if (seized.isEmpty()) {
      return new Refused<>(Refusal.IMPORT_NOT_RUNNING);
    }
    queue.send(school, Trigger.CANCELLED, UNTIL_ENDED);
    return requests
        .cancel(seized.get(), ImportReport.ofSeized(seized.get(), now, ImportState.CANCELLED, null))
        .<Reply<ImportReport>>map(Granted::new)
        .orElseGet(() -> new Refused<>(Refusal.IMPORT_NOT_RUNNING));
  }
}
