package com.bloomz.rostersync.store;

import com.bloomz.rostersync.storage.StoreException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Makes the next of something on a thread of its own while the one before is used, such as a
 * request while the table answers the one before. What its making throws is thrown where it is
 * asked for.
 */
public final class LookAhead<T> implements Iterator<T> {
  private final Iterator<T> from;
  private FutureTask<Optional<T>> coming;

  /**
   * @param from asked by one thread at a time; does nothing but reckon
   */
  public LookAhead(Iterator<T> from) {
    this.from = from;
    this.coming = begin(from);
  }

  @Override
  public boolean hasNext() {
    return come().isPresent();
  }

  @Override
  public T next() {
    T next = come().orElseThrow(NoSuchElementException::new);
    coming = begin(from);
    return next;
  }

  private static <T> FutureTask<Optional<T>> begin(Iterator<T> from) {
    var next =
        new FutureTask<>(() -> from.hasNext() ? Optional.of(from.next()) : Optional.<T>empty());
    Thread.ofVirtual().start(next);
    return next;
  }

  private Optional<T> come() {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("what comes next could not be made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }
}
