package com.bloomz.rostersync.store;

import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.status.testing.StatusLedgerContract;
import com.bloomz.rostersync.store.invitations.DynamoInvitations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DynamoStatusLedgerIT extends StatusLedgerContract {
  private static LocalDynamo dynamo;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Override
  protected StatusLedger ledger() {
    return DynamoInvitations.status(dynamo.table());
  }
}
