package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an attempt decides from, beside the stored roster and the settings, which may change. */
final class DecisionInput {
  private final CleverRoster roster;
  private final RunKind kind;
  private final LocalDate today;
  private @Nullable ImportSettings fingerprinted;
  private String fingerprint = "";

  DecisionInput(CleverRoster roster, RunKind kind, LocalDate today) {
    this.roster = roster;
    this.kind = kind;
    this.today = today;
  }

  Decision decide(BloomzRoster bloomz, ImportSettings settings) {
    return Reconciler.decide(roster, bloomz, new Reconciler.Options(settings, kind, today));
  }

  /** The fingerprint of a decision with those settings; made again only for other settings. */
  String fingerprint(ImportSettings settings) {
    if (!settings.equals(fingerprinted)) {
      fingerprint = Fingerprint.of(roster, settings, kind, today);
      fingerprinted = settings;
    }
    return fingerprint;
  }
}
