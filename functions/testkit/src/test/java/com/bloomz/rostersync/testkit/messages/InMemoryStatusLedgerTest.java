package com.bloomz.rostersync.testkit.messages;

import com.bloomz.rostersync.messages.status.StatusLedger;

class InMemoryStatusLedgerTest extends StatusLedgerContract {
  private final StatusLedger ledger = new InMemoryStatusLedger();

  @Override
  protected StatusLedger ledger() {
    return ledger;
  }
}
