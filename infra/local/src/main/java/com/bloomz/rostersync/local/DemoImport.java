package com.bloomz.rostersync.local;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.local.admin.ImportPages;
import com.bloomz.rostersync.local.admin.ImportPages.Journal;
import com.bloomz.rostersync.local.show.ExpectationCheck;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.local.show.ProgressLine;
import com.bloomz.rostersync.local.stack.BackgroundTriggers;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.simulator.expected.Expected;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Imports the school and looks at what came of it, as an admin does. */
final class DemoImport {
  private final SchoolId school;
  private final ImportPages pages;
  private final LocalStack stack;
  private final BackgroundTriggers unattended;
  private final InstantSource clock;

  DemoImport(SchoolId school, ImportPages pages, LocalStack stack, InstantSource clock) {
    this.school = school;
    this.pages = pages;
    this.stack = stack;
    this.unattended = new BackgroundTriggers(stack, clock);
    this.clock = clock;
  }

  /** An import that an earlier stack left, its message brought again. */
  Optional<ImportId> takeUpWhatWasLeft() {
    return pages.unfinished().flatMap(_ -> unattended.bringAgain(school));
  }

  /** Asks for an import; a nightly one is started by the clock and not by an admin. */
  ImportId ask(RunKind kind, Invitations invited) {
    if (kind == RunKind.NIGHTLY) {
      return unattended
          .ask(school, kind, invited)
          .orElseThrow(
              () -> DemoFailedException.ofWork("Another import of this school has not finished."));
    }
    return pages.start(kind, invited, "demo-" + clock.millis());
  }

  /** Whether no import has put anything into Bloomz yet. */
  boolean isNew() {
    return pages.isNew();
  }

  /** Shows the progress until the import has ended. */
  ImportReport await(ImportId id, ProgressLine line) {
    try {
      return pages
          .await(id, () -> stack.parked() > 0, line::show)
          .orElseThrow(
              () ->
                  DemoFailedException.ofWork(
                      "The worker failed at every attempt; its message is in the dead-letter"
                          + " queue."));
    } finally {
      line.end();
    }
  }

  /**
   * All that is shown of an import.
   *
   * @param expected what is right, where the generator knows it
   */
  FinishedImport finished(
      ImportReport report, String schoolName, ZoneId timeZone, Optional<Expected> expected) {
    List<Issue> issues = pages.issues(report.id());
    Optional<List<String>> differences =
        expected.map(right -> ExpectationCheck.differences(right, report, issues));
    Journal journal = pages.journal(report.id());
    return new FinishedImport(
        schoolName, timeZone, report, issues, journal.first(), journal.total(), differences);
  }
}
