package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.show.Finished;
import com.bloomz.rostersync.local.show.ProgressLine;
import com.bloomz.rostersync.local.show.Verdict;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.reconcile.Change;
import com.bloomz.rostersync.reconcile.RunKind;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.sync.AccessToken;
import com.bloomz.rostersync.sync.Because;
import com.bloomz.rostersync.sync.CleverLink;
import com.bloomz.rostersync.sync.ImportId;
import com.bloomz.rostersync.sync.ImportReport;
import com.bloomz.rostersync.sync.ImportRequest;
import com.bloomz.rostersync.sync.ImportStore.Claiming;
import com.bloomz.rostersync.sync.ImportStore.Requested;
import com.bloomz.rostersync.sync.ImportStore.Running;
import com.bloomz.rostersync.sync.SchoolSetup;
import com.bloomz.rostersync.sync.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Does with the local stack what an admin does in Bloomz: links the school, imports, looks. */
final class DemoImport {
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Duration LONGER_THAN_ANY_CLAIM = Duration.ofHours(1);
  private static final Duration LOOK = Duration.ofMillis(150);

  private final LocalStack stack;
  private final CleverSide clever;
  private final SchoolId school;
  private final ImportSettings settings;
  private final InstantSource clock;

  DemoImport(
      LocalStack stack,
      CleverSide clever,
      SchoolId school,
      ImportSettings settings,
      InstantSource clock) {
    this.stack = stack;
    this.clever = clever;
    this.school = school;
    this.settings = settings;
    this.clock = clock;
  }

  /** Stores the settings and the link, its token sealed. */
  void link() {
    var token = stack.vault().seal(school, new AccessToken(clever.token()));
    var link =
        new CleverLink(new CleverId(clever.district()), new CleverId(clever.school()), token);
    stack.store().saveSetup(school, new SchoolSetup(settings, link));
  }

  /**
   * Goes on with an import that an earlier stack left, as only one stack at a time has its data:
   * whoever worked on it is gone.
   */
  Optional<ImportId> takeUpWhatWasLeft() {
    Instant later = clock.instant().plus(LONGER_THAN_ANY_CLAIM);
    return switch (stack.store().claim(school, later, clock.instant())) {
      case Claiming.Claimed(var claim) -> {
        stack.store().release(claim, claim.progress(), Usage.NONE);
        stack.queue().send(school, Because.GOES_ON, Duration.ZERO);
        yield Optional.of(claim.request().id());
      }
      case Claiming.Busy(var id, var until) -> Optional.of(id);
      case Claiming.NothingToDo(var _) -> Optional.empty();
    };
  }

  /** Asks for an import and tells the worker. */
  ImportId request(RunKind kind) {
    Instant now = clock.instant();
    String random = "%04x".formatted(ThreadLocalRandom.current().nextInt(0x10000));
    var id = new ImportId(ID_TIME.format(now) + "-" + random);
    return switch (stack.store().request(school, new ImportRequest(id, kind, now))) {
      case Requested.Accepted() -> {
        stack.queue().send(school, Because.IMPORT_NOW, Duration.ZERO);
        yield id;
      }
      case Requested.Running(var running) ->
          throw Refusal.ofWork("The import " + running + " of this school is still running.");
    };
  }

  /** Shows the progress until the import has ended. */
  ImportReport await(ImportId id, ProgressLine line) {
    try {
      return await(() -> stack.store().report(school, id), line);
    } finally {
      line.end();
    }
  }

  private ImportReport await(Supplier<Optional<ImportReport>> report, ProgressLine line) {
    while (true) {
      Optional<ImportReport> ended = report.get();
      if (ended.isPresent()) {
        return ended.get();
      }
      if (stack.parked() > 0) {
        return report
            .get()
            .orElseThrow(
                () ->
                    Refusal.ofWork(
                        "The worker failed at every attempt; its message is in the dead-letter"
                            + " queue."));
      }
      stack.store().running(school).map(Running::progress).ifPresent(line::show);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.ofWork("The demo was stopped.");
    }
  }

  /** Whether Bloomz has nothing of the school yet. */
  boolean isEmpty() {
    var roster = stack.store().load(school).roster();
    return roster.members().isEmpty() && roster.classes().isEmpty();
  }

  /**
   * All that is shown of an import.
   *
   * @param compared whether the generator knows what is right
   */
  Finished finished(ImportReport report, boolean compared, boolean withJournal) {
    List<Issue> issues = stack.store().issues(school, report.issuesFrom());
    List<Change> journal = withJournal ? stack.store().journal(school, report.id()) : List.of();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<List<String>> differences =
        compared
            ? clever
                .expected(settings, today)
                .map(expected -> Verdict.differences(expected, report, issues))
            : Optional.empty();
    return new Finished(clever.schoolName(), report, issues, journal, differences);
  }
}
