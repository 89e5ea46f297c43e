package com.bloomz.rostersync.imports;

/** How an import ended. */
public enum ImportState {
  SUCCEEDED,
  /** Adds and updates were made; removals are held, and an issue says why (I 6, X 2). */
  HELD,
  FAILED,
  /** An admin ended it; what was applied stays (I 3). */
  CANCELLED,
  /** It has shown what it would do, and did nothing of it (X 1). */
  PREVIEWED;

  /** Whether all of Clever's data was compared, so that the issues are all there are. */
  public boolean isComplete() {
    return switch (this) {
      case SUCCEEDED, HELD -> true;
      case FAILED, CANCELLED, PREVIEWED -> false;
    };
  }
}
