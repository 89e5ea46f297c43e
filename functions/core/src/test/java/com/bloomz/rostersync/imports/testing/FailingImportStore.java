package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Makes a store whose n-th write fails. Reads and {@link ImportStore#usage()} never do. */
public final class FailingImportStore {
  private static final Set<String> READS =
      Set.of("setup", "load", "report", "running", "issues", "journal", "usage");

  private FailingImportStore() {}

  /** On which side of the write the failure is. */
  public enum When {
    /** Nothing is written. */
    BEFORE,
    /** It is written, and the answer is lost. */
    AFTER
  }

  /**
   * A view of a store.
   *
   * @param n which of the writes through this view fails, from 1
   * @param failure made anew for the write; a {@link ImportStore.StoreException} or, for a worker
   *     that dies, an error
   */
  public static ImportStore atWrite(
      ImportStore store, int n, When when, Supplier<? extends Throwable> failure) {
    var writes = new AtomicInteger();
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          boolean fails = !READS.contains(method.getName()) && writes.incrementAndGet() == n;
          if (fails && when == When.BEFORE) {
            throw failure.get();
          }
          try {
            Object answer = method.invoke(store, arguments);
            if (fails) {
              throw failure.get();
            }
            return answer;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (ImportStore)
        Proxy.newProxyInstance(
            ImportStore.class.getClassLoader(), new Class<?>[] {ImportStore.class}, handler);
  }
}
