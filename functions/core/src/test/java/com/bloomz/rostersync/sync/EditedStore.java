package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.ImportStore;
import java.lang.reflect.Method;

/** A store in which somebody edits the roster just before its first write by the import. */
final class EditedStore extends InterceptedStore {
  private final Runnable edit;
  private boolean edited;

  EditedStore(ImportStore store, Runnable edit) {
    super(store);
    this.edit = edit;
  }

  @Override
  void before(Method method) {
    if (method.getName().equals("apply") && !edited) {
      edited = true;
      edit.run();
    }
  }
}
