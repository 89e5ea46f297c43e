package com.bloomz.rostersync.family.testing;

import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;

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
