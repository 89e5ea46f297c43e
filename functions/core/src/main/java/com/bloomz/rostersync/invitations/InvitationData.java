package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Map;

/**
 * A roster or a part of it, and what is known of the invitations of its members.
 *
 * @param outreach of the members who have any
 * @param blocks of the members' addresses, those that hold in this school
 */
public record InvitationData(
    BloomzRoster roster, Map<MemberId, Outreach> outreach, Map<AddressKey, Block> blocks) {
  public InvitationData {
    outreach = Map.copyOf(outreach);
    blocks = Map.copyOf(blocks);
  }

  public Outreach outreach(MemberId of) {
    return outreach.getOrDefault(of, Outreach.NONE);
  }

  @Override
  public String toString() {
    return "Known";
  }
}
