package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.Counts;

/**
 * How far a running import is.
 *
 * @param done records read, or items written, in this phase
 * @param total of how many; 0 where that is not known
 * @param applied what all attempts of this import have stored so far
 */
public record Progress(Phase phase, long done, long total, Counts applied) {
  /** An import that has not begun. */
  public static Progress waiting() {
    return new Progress(Phase.WAITING, 0, 0, Counts.none());
  }
}
