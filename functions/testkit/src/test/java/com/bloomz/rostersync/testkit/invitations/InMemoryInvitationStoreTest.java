package com.bloomz.rostersync.testkit.invitations;

import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.testkit.store.HandEdits;
import com.bloomz.rostersync.testkit.store.InMemoryImportStore;

class InMemoryInvitationStoreTest extends InvitationStoreContract {
  private final InMemoryImportStore rosters = new InMemoryImportStore();
  private final InvitationStore store =
      new InMemoryInvitationStore(school -> rosters.load(school).roster());

  @Override
  protected InvitationStore store() {
    return store;
  }

  @Override
  protected HandEdits handEdits() {
    return rosters;
  }
}
