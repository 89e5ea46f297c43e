package com.bloomz.rostersync.local;

import java.util.Objects;

/** The demo cannot go on; the message is one sentence for a person. */
final class DemoFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private DemoFailedException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Something on the command line is not right. */
  static DemoFailedException ofUse(String message) {
    return new DemoFailedException(ExitCode.USAGE, message);
  }

  /** Something on the command line is not right, as the exception's message says. */
  static DemoFailedException ofUse(RuntimeException problem) {
    return ofUse(message(problem));
  }

  /** The command line is right, but it cannot be done. */
  static DemoFailedException ofWork(String message) {
    return new DemoFailedException(ExitCode.FAILED, message);
  }

  /** The command line is right, but it cannot be done, as the exception's message says. */
  static DemoFailedException ofWork(RuntimeException problem) {
    return ofWork(message(problem));
  }

  private static String message(RuntimeException problem) {
    return Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getName());
  }

  int exitCode() {
    return exitCode;
  }
}
