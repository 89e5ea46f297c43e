package com.bloomz.rostersync.store.invitations;

import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.store.Table;

/** Opens the stores of what was sent to people. */
public final class DynamoInvitations {
  private DynamoInvitations() {}

  /** Opens the store on the table of rosters. */
  public static InvitationStore open(Table table) {
    return new DynamoInvitationStore(table);
  }

  /** Opens the ledger of status emails, on the table of rosters. */
  public static StatusLedger status(Table table) {
    return new DynamoStatusLedger(table);
  }
}
