package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What an import of that would be recognized by ({@code PreviousImport}). */
public final class ImportFingerprint {
  private ImportFingerprint() {}

  /**
   * The fingerprint of an import.
   *
   * @param now which terms are over depends on the day
   */
  public static String of(CleverRoster roster, ImportSettings settings, RunKind kind, Instant now) {
    return Fingerprint.of(roster, settings, kind, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
