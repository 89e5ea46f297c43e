package com.bloomz.rostersync.manage.edit;

import java.util.function.Function;

/** What came of asking for something: the value, or why not, with nothing changed. */
public sealed interface Answer<T> {
  /** It is so. */
  record Given<T>(T value) implements Answer<T> {}

  /** It is not possible. */
  record Declined<T>(Reason reason) implements Answer<T> {}

  /** Goes on with the value, if there is one. */
  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Given<T>(T value) -> next.apply(value);
      case Declined<T>(Reason reason) -> new Declined<>(reason);
    };
  }

  /** Makes something of the value, if there is one. */
  default <R> Answer<R> map(Function<T, R> how) {
    return then(value -> new Given<>(how.apply(value)));
  }
}
