package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.family.RemovingPeople;
import java.util.Optional;
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
   * A person was removed, from the school or as a parent.
   *
   * @param newFamilyCodes how many children have a new Family Code (G 5)
   * @param note a sentence for the person who did it; null where there is nothing to say
   */
  record RemovedPerson(
      boolean keptOut, boolean willReturn, int newFamilyCodes, @Nullable String note) {
    static RemovedPerson of(RemovingPeople.Removed removed, String note) {
      return new RemovedPerson(
          removed.keptOut(),
          removed.willReturn(),
          removed.newCodes(),
          removed.willReturn() ? note : null);
    }
  }

  /** Whether who is removed is to be kept out (P 13); empty where the caller does not say. */
  static Optional<Boolean> keepOut(Call call) {
    return call.query("keepOut")
        .map(
            sent -> {
              if (!sent.equals("true") && !sent.equals("false")) {
                throw Problem.field("?keepOut", "It must be true or false.").asException();
              }
              return Boolean.valueOf(sent);
            });
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
