package com.bloomz.rostersync.testkit.manage;

import com.bloomz.rostersync.family.FamilyCodeStore;

class InMemoryFamilyCodeStoreTest extends FamilyCodeStoreContract {
  private final FamilyCodeStore store = new InMemoryFamilyCodeStore();

  @Override
  protected FamilyCodeStore store() {
    return store;
  }
}
