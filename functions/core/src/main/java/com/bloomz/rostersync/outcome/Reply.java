package com.bloomz.rostersync.outcome;

import java.util.function.Function;

/** What an admin gets: the value, or a refusal with nothing changed. */
public sealed interface Reply<T> {
  /** It is done. */
  record Granted<T>(T value) implements Reply<T> {}

  /**
   * It is not done.
   *
   * @param about an id that the refusal is about; empty where there is none
   */
  record Refused<T>(Refusal refusal, String about) implements Reply<T> {
    @Override
    public String toString() {
      return "Refused " + refusal;
    }

    public Refused(Refusal refusal) {
      this(refusal, "");
    }
  }

  /** Goes on with the value, if there is one. */
  default <R> Reply<R> then(Function<T, Reply<R>> next) {
    return switch (this) {
      case Granted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal, String about) -> new Refused<>(refusal, about);
    };
  }
}
