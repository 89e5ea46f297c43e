package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportLedger;
import com.bloomz.rostersync.imports.ImportStore;

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
