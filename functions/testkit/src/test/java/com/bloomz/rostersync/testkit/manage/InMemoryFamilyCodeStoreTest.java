package com.bloomz.rostersync.testkit.manage;

import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.testkit.store.InMemoryImportStore;

class InMemoryFamilyCodeStoreTest extends FamilyCodeStoreContract {
  private final InMemoryManageStore rosters = new InMemoryManageStore(new InMemoryImportStore());
  private final FamilyCodeStore store = new InMemoryFamilyCodeStore(rosters);

  @Override
  protected FamilyCodeStore store() {
    return store;
  }

  @Override
  protected ManageStore rosters() {
    return rosters;
  }
}
