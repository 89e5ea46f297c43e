package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.ImportStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A store that does something before a call goes on to the real one. */
abstract class InterceptedStore {
  private final ImportStore store;

  InterceptedStore(ImportStore store) {
    this.store = store;
  }

  abstract void before(Method method);

  ImportStore asStore() {
    return (ImportStore)
        Proxy.newProxyInstance(
            ImportStore.class.getClassLoader(),
            new Class<?>[] {ImportStore.class},
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
