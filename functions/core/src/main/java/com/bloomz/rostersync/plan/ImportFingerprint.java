package com.bloomz.rostersync.plan;

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
    return of(ofRoster(roster, now), settings, kind);
  }

  /**
   * The same of a roster that is not at hand.
   *
   * @param content what {@link #ofRoster} gave for it
   */
  public static String of(String content, ImportSettings settings, RunKind kind) {
    return Fingerprint.of(content, settings, kind);
  }

  /**
   * What a roster alone is recognized by, whatever the order of its records.
   *
   * @param now which terms are over depends on the day
   */
  public static String ofRoster(CleverRoster roster, Instant now) {
    return Fingerprint.of(roster, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
