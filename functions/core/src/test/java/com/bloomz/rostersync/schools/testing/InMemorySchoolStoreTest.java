package com.bloomz.rostersync.schools.testing;

import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.schools.SchoolStore;

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
