package com.bloomz.rostersync.lambda.log;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unexpected exception as the log shows it: which ones and where, without their texts, as a
 * library may have put anything there.
 */
public record ExceptionSummary(Throwable thrown) {
  private static final int DEEPEST = 6;

  /** What an exception shows of itself. */
  public static ExceptionSummary of(Throwable thrown) {
    return new ExceptionSummary(thrown);
  }

  private static Optional<Throwable> cause(Optional<Throwable> thrown) {
    return thrown.flatMap(present -> Optional.ofNullable(present.getCause()));
  }

  private static String place(Throwable thrown) {
    return thrown.getClass().getName()
        + Stream.of(thrown.getStackTrace())
            .findFirst()
            .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
            .orElse("");
  }

  @Override
  public String toString() {
    return Stream.iterate(Optional.of(thrown), Optional::isPresent, ExceptionSummary::cause)
        .limit(DEEPEST)
        .map(Optional::orElseThrow)
        .map(ExceptionSummary::place)
        .collect(Collectors.joining(" caused by "));
  }
}
