package com.bloomz.rostersync.status.testing;

import com.bloomz.rostersync.status.StatusLedger;

class InMemoryStatusLedgerTest extends StatusLedgerContract {
  private final StatusLedger ledger = new InMemoryStatusLedger();

  @Override
  protected StatusLedger ledger() {
    return ledger;
  }
}
