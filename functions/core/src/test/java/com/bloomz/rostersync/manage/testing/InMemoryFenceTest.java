package com.bloomz.rostersync.manage.testing;

import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;

final class InMemoryFenceTest extends FenceContract {
  private final InMemorySchoolStore schools = new InMemorySchoolStore();
  private final InMemoryImportStore rosters = new InMemoryImportStore(new UsageMeter(), schools);
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
  protected ImportPorts imports() {
    return ImportPorts.of(rosters);
  }

  @Override
  protected SchoolStore schools() {
    return schools;
  }
}
