package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.ImportRuns;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A store that does something before a call goes on to the real one. */
abstract class InterceptedStore {
  private final ImportRuns store;

  InterceptedStore(ImportRuns store) {
    this.store = store;
  }

  abstract void before(Method method);

  ImportRuns asRuns() {
    return (ImportRuns)
        Proxy.newProxyInstance(
            ImportRuns.class.getClassLoader(),
            new Class<?>[] {ImportRuns.class},
            (proxy, method, arguments) -> {
              before(method);
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
