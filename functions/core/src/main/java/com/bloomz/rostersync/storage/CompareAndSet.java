package com.bloomz.rostersync.storage;

import java.util.Optional;
import java.util.function.Supplier;

/** Repeats a change that is stored only in the place of the version on which it was decided. */
public final class CompareAndSet {
  private CompareAndSet() {}

  /**
   * Reads, decides and stores until no other write came between.
   *
   * @param tries how often at most, at least once; there is no pause between two
   * @param step one try, which reads what is stored now; empty where another version was stored
   *     meanwhile
   * @return what the first successful try gives; empty where none was
   */
  public static <T> Optional<T> retry(int tries, Supplier<Optional<T>> step) {
    Optional<T> result = Optional.empty();
    for (int i = 0; i < tries && result.isEmpty(); i++) {
      result = step.get();
    }
    return result;
  }
}
