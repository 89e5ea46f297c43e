package com.bloomz.rostersync.local;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.local.show.ExpectationCheck;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.local.stack.BackgroundTriggers;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Sets a school up and imports it without the API, so that a test is about the worker alone. */
final class StoreAdmin {
  /** More changes than any journal has. */
  private static final int WHOLE_JOURNAL = 10_000_000;

  private static final Duration LOOK = Duration.ofMillis(150);

  private final LocalStack stack;
  private final CleverTarget clever;
  private final SchoolId school;
  private final ImportSettings settings;
  private final BackgroundTriggers unattended;
  private final InstantSource clock;

  StoreAdmin(
      LocalStack stack,
      CleverTarget clever,
      SchoolId school,
      ImportSettings settings,
      InstantSource clock) {
    this.stack = stack;
    this.clever = clever;
    this.school = school;
    this.settings = settings;
    this.unattended = new BackgroundTriggers(stack, clock);
    this.clock = clock;
  }

  /** Stores the settings and the link, its token sealed. */
  void link(String district) {
    var token = stack.vault().seal(school, new AccessToken(clever.token()));
    var chosen = new CleverSchool(new CleverId(cleverSchool()), "", "", "", "");
    var link = new Connection(new CleverId(district), "", token, "", clock.instant(), chosen);
    School found = stack.stores().schools().find(school);
    School before = found.activated(true, found.plan());
    save(before);
    SchoolSettings had = before.settings();
    var now = had.withImports(settings);
    School chooses = before.choosing(now);
    save(chooses);
    save(chooses.connected(link));
  }

  /** Ends the link, so that another school can have the Clever school. */
  void unlink() {
    save(stack.stores().schools().find(school).connected(null));
  }

  private void save(School next) {
    var changed = new SchoolStore.Changed(clock.instant(), "test", List.of());
    if (!(stack.stores().schools().save(next, changed) instanceof SchoolStore.Saved.Done)) {
      throw new AssertionError("the school could not be stored");
    }
  }

  private String cleverSchool() {
    return clever.school().orElseThrow();
  }

  Optional<ImportId> bringAgain() {
    return unattended.bringAgain(school);
  }

  ImportId request(RunKind kind) {
    return unattended.ask(school, kind, Invitations.off()).orElseThrow();
  }

  /** Waits until the import has ended. */
  ImportReport await(ImportId id) throws InterruptedException {
    while (true) {
      boolean last = stack.parked() > 0;
      Optional<ImportReport> ended = stack.stores().records().report(school, id);
      if (ended.isPresent() || last) {
        return ended.orElseThrow(() -> new AssertionError("the worker failed at every attempt"));
      }
      Thread.sleep(LOOK);
    }
  }

  /**
   * All that is shown of an import, its journal whole.
   *
   * @param compared whether the generator knows what is right
   */
  FinishedImport finished(ImportReport report, boolean compared) {
    var issues = stack.stores().records().issues(school, report.issuesStoredUnder());
    var journal =
        stack.stores().records().journal(school, report.id(), null, WHOLE_JOURNAL).changes();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<List<String>> differences =
        compared
            ? clever
                .expected(cleverSchool(), settings, today)
                .map(expected -> ExpectationCheck.differences(expected, report, issues))
            : Optional.empty();
    return new FinishedImport(
        "the school",
        SchoolSettings.DEFAULT_TIME_ZONE,
        report,
        issues,
        journal,
        journal.size(),
        differences);
  }
}
