package com.bloomz.rostersync.store.invitations;

import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.store.Table;

/** Opens the store of invitations. */
public final class DynamoInvitations {
  private DynamoInvitations() {}

  /** Opens the store on the table of rosters. */
  public static InvitationStore open(Table table) {
    return new DynamoInvitationStore(table);
  }
}
