package com.bloomz.rostersync.local.stack;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Something that starts on a thread of its own while its caller starts something else. */
public final class Starting<T extends AutoCloseable> implements AutoCloseable {
  private final FutureTask<T> start;
  private final AtomicBoolean given = new AtomicBoolean();

  private Starting(FutureTask<T> start) {
    this.start = start;
  }

  /** Begins to start it. */
  public static <T extends AutoCloseable> Starting<T> of(String name, Supplier<T> start) {
    var task = new FutureTask<>(start::get);
    Thread.ofPlatform().daemon().name("start-" + name).start(task);
    return new Starting<>(task);
  }

  /** Waits for it, and gives it to the caller to close. Where it failed, its failure is thrown. */
  public T await() {
    T started = started();
    given.set(true);
    return started;
  }

  private T started() {
    try {
      return start.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException("the start failed", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the start was interrupted", e);
    }
  }

  /** Waits for it, and closes it where nobody was given it. */
  @Override
  public void close() {
    if (given.get()) {
      return;
    }
    try {
      started().close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("what has started could not be closed", e);
    }
  }
}
