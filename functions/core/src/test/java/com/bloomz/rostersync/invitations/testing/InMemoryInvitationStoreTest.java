package com.bloomz.rostersync.invitations.testing;

import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.invitations.InvitationStore;

class InMemoryInvitationStoreTest extends InvitationStoreContract {
  private final InMemoryImportStore rosters = new InMemoryImportStore();
  private final InvitationStore store =
      new InMemoryInvitationStore(school -> rosters.load(school).roster(), rosters::join);

  @Override
  protected InvitationStore store() {
    return store;
  }

  @Override
  protected HandEdits handEdits() {
    return rosters;
  }
}
