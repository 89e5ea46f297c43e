package com.bloomz.rostersync.lambda;

import java.util.Optional;

/**
 * A variable of a function's environment: a constant of {@link SharedVariable} or of the function's
 * own enum.
 */
public interface Setting {
  /** The variable's name. */
  String name();

  /** What holds where it is not set; empty where it must be set. */
  Optional<String> otherwise();
}
