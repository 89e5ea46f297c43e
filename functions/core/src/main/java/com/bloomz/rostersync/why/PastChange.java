package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made.
 *
 * @param run by what kind of import; null where a person made it in Bloomz
 * @param by the import's ID, or the user's ID in Bloomz
 */
public record PastChange(Change change, Instant at, @Nullable RunKind run, String by) {
  /** Whether an undo made it (X 3). */
  boolean isUndo() {
    return run != null && change.rule() == Rule.X_3;
  }

  /** Whether an import made it that does what Clever says. */
  boolean isOfClever() {
    return run != null && !isUndo();
  }

  /** Who made it, as the subject of a sentence without more. */
  String actor() {
    return run == null ? "Someone" : isUndo() ? "An undo" : "An import";
  }
}
