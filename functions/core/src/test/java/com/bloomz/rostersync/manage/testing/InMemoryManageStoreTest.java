package com.bloomz.rostersync.manage.testing;

import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.manage.ManageStore;

class InMemoryManageStoreTest extends ManageStoreContract {
  private final InMemoryImportStore rosters = new InMemoryImportStore();
  private final ManageStore store = new InMemoryManageStore(rosters);

  @Override
  protected ManageStore store() {
    return store;
  }

  @Override
  protected HandEdits handEdits() {
    return rosters;
  }

  @Override
  protected ImportStore imports() {
    return rosters;
  }
}
