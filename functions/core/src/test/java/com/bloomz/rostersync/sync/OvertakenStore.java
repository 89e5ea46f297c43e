package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.ImportStore;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;

/** A store in which another worker takes the claim over just before the first write. */
final class OvertakenStore extends InterceptedStore {
  private final ImportStore store;
  private final Instant later;

  OvertakenStore(ImportStore store, Instant later) {
    super(store);
    this.store = store;
    this.later = later;
  }

  @Override
  void before(Method method) {
    if (method.getName().equals("apply")) {
      store.claim(LinkedSchool.SCHOOL, later, later.plus(Duration.ofMinutes(15)));
    }
  }
}
