package com.bloomz.rostersync.imports;

import java.time.Instant;

/**
 * An admin's answer to what the brake holds (X 2).
 *
 * @param held the import that holds it; the answer is to no other
 * @param by the user's id in Bloomz
 */
public record RemovalAnswer(ImportId held, Verdict verdict, String by, Instant at) {
  /** What becomes of what is held. */
  public enum Verdict {
    /** It leaves, to the very person and place. */
    APPROVED,
    /** It stays; nobody is reminded of it while it is the same. */
    DISCARDED
  }
}
