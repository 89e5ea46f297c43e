package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.ImportStore;
import java.lang.reflect.Method;

/** A store that must not be asked for its roster. */
final class BlindStore extends InterceptedStore {
  BlindStore(ImportStore store) {
    super(store);
  }

  @Override
  void before(Method method) {
    if (method.getName().equals("load") || method.getName().equals("apply")) {
      throw new AssertionError("the roster was read or written");
    }
  }
}
