package com.bloomz.rostersync.start;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When a part that takes long to make is made: each once, whoever needs it. */
public enum Making {
  /** While the process starts. */
  AT_START {
    @Override
    public <T> Supplier<T> of(Supplier<T> part) {
      T made = part.get();
      return () -> made;
    }
  },

  /**
   * By the first of the threads that need it, while the others wait. Where that fails, the next one
   * tries again.
   */
  AT_FIRST_USE {
    @Override
    public <T> Supplier<T> of(Supplier<T> part) {
      return new FirstUse<>(part);
    }
  };

  /** The part, made or not. */
  public abstract <T> Supplier<T> of(Supplier<T> part);

  private static final class FirstUse<T> implements Supplier<T> {
    private final ReentrantLock making = new ReentrantLock();
    private final Supplier<T> part;
    private volatile @Nullable T made;

    FirstUse(Supplier<T> part) {
      this.part = part;
    }

    @Override
    public T get() {
      T there = made;
      return there == null ? make() : there;
    }

    private T make() {
      making.lock();
      try {
        if (made == null) {
          made = part.get();
        }
        return Objects.requireNonNull(made);
      } finally {
        making.unlock();
      }
    }
  }
}
