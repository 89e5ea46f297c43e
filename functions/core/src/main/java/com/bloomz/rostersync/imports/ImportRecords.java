package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is kept of imports, strongly consistent.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface ImportRecords {
  /** How long what imports leave is kept: a school year, and the same days of the year before. */
  Duration KEPT = Duration.ofDays(396);

  /** How many changes are read at once of a journal that is read to its end. */
  int JOURNAL_PAGE = 1_000;

  /** The import that is waiting or running, with its progress. */
  Optional<Running> running(SchoolId school);

  /** An import that has not ended. */
  record Running(ImportRequest request, Progress progress) {}

  /** The report of an import that has ended. */
  Optional<ImportReport> report(SchoolId school, ImportId id);

  /**
   * The reports of imports that have ended, newest first.
   *
   * @param before only those with a lesser id than this; null for all
   */
  List<ImportReport> ended(SchoolId school, @Nullable ImportId before, int limit);

  /** All of those, read a few at a time as far as they are looked at. */
  default Iterable<ImportReport> ended(SchoolId school, @Nullable ImportId before) {
    return () -> new EndedImports(this, school, before);
  }

  /** The newest report that is like that; empty where there is none. */
  default Optional<ImportReport> newest(SchoolId school, Predicate<ImportReport> wanted) {
    return newest(school, null, wanted);
  }

  /**
   * The same.
   *
   * @param before only among those with a lesser id than this; null for all
   */
  default Optional<ImportReport> newest(
      SchoolId school, @Nullable ImportId before, Predicate<ImportReport> wanted) {
    for (ImportReport each : ended(school, before)) {
      if (wanted.test(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** What is stored under an import as found; nothing where it found nothing or there is none. */
  Findings findings(SchoolId school, ImportId id);

  /** What the last complete import that read the contacts found of their values (G 8, S 6). */
  Optional<ReadContacts> contacts(SchoolId school);

  /**
   * What values the contacts had.
   *
   * @param readBy the import whose findings have it
   */
  record ReadContacts(ImportId readBy, ContactReading reading) {}

  /** What the last import that held nothing found of those whom Clever shows (X 2). */
  RosterTraits traits(SchoolId school);

  /** What an admin answered last to what the brake holds (X 2). */
  Optional<RemovalAnswer> answer(SchoolId school);

  /** The issues stored under an import, in order. */
  default List<Issue> issues(SchoolId school, ImportId id) {
    return findings(school, id).issues();
  }

  /**
   * A part of an import's journal, in the order in which it was written; it grows at its end while
   * the import runs.
   *
   * @param cursor where the part before ended; null for the beginning
   * @throws IllegalArgumentException if the cursor is none
   */
  JournalPage journal(SchoolId school, ImportId id, @Nullable String cursor, int limit);

  /** All that an import has written into its journal so far, in that order. */
  default List<Change> journal(SchoolId school, ImportId id) {
    return journal(school, id, _ -> true);
  }

  /** Those of these changes that are like that. */
  default List<Change> journal(SchoolId school, ImportId id, Predicate<Change> wanted) {
    List<Change> changes = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      JournalPage page = journal(school, id, cursor, JOURNAL_PAGE);
      page.changes().stream().filter(wanted).forEach(changes::add);
      cursor = page.cursor();
    } while (cursor != null);
    return changes;
  }

  /**
   * A part of a journal.
   *
   * @param cursor where the next part begins; null where nothing more is written yet
   */
  record JournalPage(List<Change> changes, @Nullable String cursor) {
    public JournalPage {
      changes = List.copyOf(changes);
    }
  }

  /** What people have changed by hand since then, oldest first; imports report what they undo. */
  List<Change> changedByHand(SchoolId school, Instant since);

  /**
   * What an import found beside its counts. It stands until an import decides anew.
   *
   * @param issues in order
   * @param absent the members whom Clever does not show (I 9)
   * @param contacts what values the contacts have; null where they were not read, or an earlier
   *     reading stands
   * @param held what the brake holds; null where nothing (X 2)
   * @param traits what the roster does not keep of those whom Clever shows; null where what is
   *     known stays so. It is kept beside the findings
   * @param health how good Clever's data are; unknown where an import was stored without it
   */
  record Findings(
      List<Issue> issues,
      AbsentMembers absent,
      @Nullable ContactReading contacts,
      @Nullable HeldRemovals held,
      @Nullable RosterTraits traits,
      Health health) {
    /** Nothing to mend, and Clever shows everyone. */
    public static final Findings NONE = of(List.of());

    public Findings {
      issues = List.copyOf(issues);
    }

    /** Of an import of which the brake holds nothing, without data health. */
    public Findings(List<Issue> issues, AbsentMembers absent, @Nullable ContactReading contacts) {
      this(issues, absent, contacts, null, null, Health.UNKNOWN);
    }

    /** Of an import that did not read contacts. */
    public Findings(List<Issue> issues, AbsentMembers absent) {
      this(issues, absent, null);
    }

    /** Those issues alone. */
    public static Findings of(List<Issue> issues) {
      return new Findings(issues, AbsentMembers.NONE);
    }

    /** What the last import of a school that was complete found; nothing before the first. */
    public static Findings latest(ImportRecords records, SchoolId school) {
      return records
          .newest(school, ImportReport::isComplete)
          .map(each -> records.findings(school, each.issuesStoredUnder()))
          .orElse(NONE);
    }

    @Override
    public String toString() {
      return "Findings " + issues.size();
    }
  }

  /**
   * The last complete import of a school that could remove, where the brake holds something of it
   * (X 2). One that removes nothing, or that takes back another, replaces nothing.
   */
  record HeldImport(ImportReport report, HeldRemovals held) {
    /** Empty where that import holds nothing: what was held before is replaced. */
    public static Optional<HeldImport> latest(ImportRecords records, SchoolId school) {
      return records
          .newest(school, HeldImport::replaces)
          .flatMap(
              report ->
                  Optional.ofNullable(records.findings(school, report.issuesStoredUnder()).held())
                      .map(held -> new HeldImport(report, held)));
    }

    /** Whether what that import holds, or that it holds nothing, counts instead of former ones. */
    public static boolean replaces(ImportReport report) {
      return report.isComplete() && report.kind().removes();
    }

    /** Whether an answer is to this. */
    public boolean isAnsweredBy(RemovalAnswer answer) {
      return answer.held().equals(report.id());
    }
  }
}
