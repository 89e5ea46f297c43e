package com.bloomz.rostersync.testkit.linking;

import com.bloomz.rostersync.linking.SchoolStore;
import com.bloomz.rostersync.sync.ImportStore;
import com.bloomz.rostersync.testkit.store.InMemoryImportStore;

class InMemorySchoolStoreTest extends SchoolStoreContract {
  private final ImportStore imports = new InMemoryImportStore();
  private final SchoolStore store = new InMemorySchoolStore(imports);

  @Override
  protected SchoolStore store() {
    return store;
  }

  @Override
  protected ImportStore imports() {
    return imports;
  }
}
