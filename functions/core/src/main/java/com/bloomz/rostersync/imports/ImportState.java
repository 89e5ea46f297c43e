package com.bloomz.rostersync.imports;

/** How an import ended. */
public enum ImportState {
  SUCCEEDED,
  /** Adds and updates were made; removals are held back, and an issue says why (I 6). */
  HELD,
  FAILED,
  /** An admin ended it; what was applied stays (I 3). */
  CANCELLED;

  /** Whether all of Clever's data was compared, so that the issues are all there are. */
  public boolean isComplete() {
    return switch (this) {
      case SUCCEEDED, HELD -> true;
      case FAILED, CANCELLED -> false;
    };
  }
}
