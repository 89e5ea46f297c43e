package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.nights.SchoolFaults;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works on schools one by one: what happens at one costs no other (A 2). */
final class OneByOne {
  private final SchoolFaults faults;
  private @Nullable FailureCause fault;

  OneByOne(SchoolFaults faults) {
    this.faults = faults;
  }

  /** Why a school is left for the next attempt, as was noted last; null where none is. */
  @Nullable FailureCause fault() {
    return fault;
  }

  /** Notes that a school is left for the next attempt. */
  void note(FailureCause why) {
    fault = why;
  }

  /**
   * Works on each: a fault of the store or queue leaves it for the next attempt.
   *
   * @param otherwise what is done with a school at which there was a fault of ours
   */
  <T> void each(
      Collection<T> schools, Function<T, SchoolId> id, Consumer<T> work, Consumer<T> otherwise) {
    for (T school : List.copyOf(schools)) {
      try {
        work.accept(school);
      } catch (StoreException | ImportQueue.QueueException e) {
        note(FailureCause.STORE_UNAVAILABLE);
      } catch (RuntimeException e) {
        faults.note(id.apply(school), e);
        leave(school, id, otherwise);
      }
    }
  }

  private <T> void leave(T school, Function<T, SchoolId> id, Consumer<T> otherwise) {
    try {
      otherwise.accept(school);
    } catch (StoreException | ImportQueue.QueueException e) {
      note(FailureCause.STORE_UNAVAILABLE);
    } catch (RuntimeException e) {
      faults.note(id.apply(school), e);
      note(FailureCause.OUR_FAULT);
    }
  }
}
