package com.bloomz.rostersync.local;

import java.util.Objects;

/** The demo cannot go on; the message is one sentence for a person. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Something on the command line is not right. */
  static Refusal ofUse(String message) {
    return new Refusal(ExitCode.USAGE, message);
  }

  /** Something on the command line is not right, as the exception's message says. */
  static Refusal ofUse(RuntimeException problem) {
    return ofUse(message(problem));
  }

  /** The command line is right, but it cannot be done. */
  static Refusal ofWork(String message) {
    return new Refusal(ExitCode.FAILED, message);
  }

  /** The command line is right, but it cannot be done, as the exception's message says. */
  static Refusal ofWork(RuntimeException problem) {
    return ofWork(message(problem));
  }

  private static String message(RuntimeException problem) {
    return Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getName());
  }

  int exitCode() {
    return exitCode;
  }
}
