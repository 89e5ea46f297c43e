package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.HashMap;
import java.util.List;
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
    blocks = presentBlocks(roster, blocks);
  }

  /** The blocks, those that are kept under a former key of an address under its present one too. */
  private static Map<AddressKey, Block> presentBlocks(
      BloomzRoster roster, Map<AddressKey, Block> found) {
    Map<AddressKey, Block> blocks = new HashMap<>(found);
    for (Member member : found.isEmpty() ? List.<Member>of() : roster.members().values()) {
      for (Channel channel : Channel.values()) {
        AddressKey former = channel.formerKeyOf(member);
        Block block = former == null ? null : found.get(former);
        AddressKey present = block == null ? null : channel.addressOf(member);
        if (block != null && present != null) {
          blocks.putIfAbsent(present, new Block(present, block.reason(), block.at()));
        }
      }
    }
    return Map.copyOf(blocks);
  }

  public Outreach outreach(MemberId of) {
    return outreach.getOrDefault(of, Outreach.NONE);
  }

  @Override
  public String toString() {
    return "Known";
  }
}
