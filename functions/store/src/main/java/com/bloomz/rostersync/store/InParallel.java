package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.ImportStore.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks the table many things at the same time. */
public final class InParallel {
  private InParallel() {}

  /**
   * The answers, in the order of what is asked.
   *
   * @throws StoreException if one fails; the others are done nevertheless
   */
  public static <Q, A> List<A> map(Collection<Q> asked, Function<Q, A> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<A>> coming = new ArrayList<>();
      for (Q each : asked) {
        coming.add(threads.submit(() -> work.apply(each)));
      }
      List<A> answers = new ArrayList<>();
      for (Future<A> each : coming) {
        answers.add(each.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new StoreException("one of many requests failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }
}
