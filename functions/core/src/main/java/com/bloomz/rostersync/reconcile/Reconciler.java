package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;

/** Decides what an import does. */
public final class Reconciler {
  private Reconciler() {}

  /**
   * What has to change in Bloomz so that it equals Clever, as far as this kind of run goes.
   *
   * @param clever one whole walk; a walk that misses anything must never come here
   * @param bloomz all that the school has
   * @param today to tell terms that are over (C 7)
   */
  public static Decision decide(
      CleverRoster clever,
      BloomzRoster bloomz,
      ImportSettings settings,
      RunKind kind,
      LocalDate today) {
    CleverIndex shown = CleverIndex.of(clever, settings, today);
    Draft draft = new Draft(bloomz);
    clever.issues().forEach(draft::report);
    Protection protection = Protection.of(shown, bloomz, settings, kind);
    protection.report(draft);
    Matches resolved = new People(shown, draft, settings, protection).resolve();
    new Guardianships(shown, resolved, draft, protection).plan();
    new Classes(shown, draft, settings, protection).plan();
    new Enrolments(shown, resolved, draft, settings, protection).plan();
    new Leaving(resolved, draft, protection).plan();
    DataIssues.report(shown, resolved, draft);
    return draft.decision(shown, resolved, protection);
  }
}
