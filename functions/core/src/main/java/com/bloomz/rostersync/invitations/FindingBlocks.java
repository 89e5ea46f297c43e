package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells which of people's addresses are blocked (N 6). */
public final class FindingBlocks {
  private final InvitationStore store;

  public FindingBlocks(InvitationStore store) {
    this.store = store;
  }

  /** What blocks the addresses of these members in their school. */
  public Map<AddressKey, Block> of(SchoolId school, Collection<Member> members) {
    return store.load(school, members.stream().map(Member::id).toList(), List.of()).blocks();
  }
}
