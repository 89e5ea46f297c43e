package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.ImportRuns;
import java.lang.reflect.Method;

/** A store in which somebody changes something just before one of the import's roster writes. */
final class EditedStore extends InterceptedStore {
  private final int at;
  private final Runnable edit;
  private int writes;

  /** Edited before the first write. */
  EditedStore(ImportRuns store, Runnable edit) {
    this(store, 1, edit);
  }

  /**
   * @param at before which write, the first being 1
   */
  EditedStore(ImportRuns store, int at, Runnable edit) {
    super(store);
    this.at = at;
    this.edit = edit;
  }

  @Override
  void before(Method method) {
    if (method.getName().equals("apply") && ++writes == at) {
      edit.run();
    }
  }
}
