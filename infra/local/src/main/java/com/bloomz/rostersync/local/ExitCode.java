package com.bloomz.rostersync.local;

import com.bloomz.rostersync.imports.ImportState;

/** What the demo's process ends with. */
final class ExitCode {
  static final int SUCCEEDED = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int HELD = 3;
  static final int DIFFERS = 4;
  static final int NOBODY = 5;

  private ExitCode() {}

  static int of(ImportState state) {
    return switch (state) {
      case SUCCEEDED, PREVIEWED -> SUCCEEDED;
      case HELD -> HELD;
      case FAILED, CANCELLED -> FAILED;
    };
  }
}
