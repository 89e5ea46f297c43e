package com.bloomz.rostersync.api.manage;

import org.jspecify.annotations.Nullable;

/** What the next imports make of something that was done by hand. */
final class NextImport {
  private NextImport() {}

  /**
   * Something was removed.
   *
   * @param note a sentence for the person who did it; null where there is nothing to say
   */
  record Removed(boolean willReturn, @Nullable String note) {
    static Removed of(boolean willReturn, String note) {
      return new Removed(willReturn, willReturn ? note : null);
    }
  }

  /**
   * Something was added.
   *
   * @param note a sentence for the person who did it; null where there is nothing to say
   */
  record Added(boolean willLeave, @Nullable String note) {
    static Added of(boolean willLeave, String note) {
      return new Added(willLeave, willLeave ? note : null);
    }
  }
}
