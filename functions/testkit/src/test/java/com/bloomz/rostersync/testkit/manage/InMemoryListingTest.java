package com.bloomz.rostersync.testkit.manage;

import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.testkit.store.HandEdits;
import com.bloomz.rostersync.testkit.store.InMemoryImportStore;

class InMemoryListingTest extends ListingContract {
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
}
