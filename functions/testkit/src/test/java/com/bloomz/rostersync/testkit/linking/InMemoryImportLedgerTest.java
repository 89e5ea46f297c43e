package com.bloomz.rostersync.testkit.linking;

import com.bloomz.rostersync.admin.ImportLedger;
import com.bloomz.rostersync.sync.ImportStore;
import com.bloomz.rostersync.testkit.store.InMemoryImportStore;

class InMemoryImportLedgerTest extends ImportLedgerContract {
  private final ImportStore store = new InMemoryImportStore();
  private final ImportLedger ledger = new InMemoryImportLedger(store);

  @Override
  protected ImportLedger ledger() {
    return ledger;
  }

  @Override
  protected ImportStore store() {
    return store;
  }
}
