package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationPolicy;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How it stands with one person's invitations.
 *
 * @param outreach with attempts that were not settled in time as uncertain
 * @param blocks of the person's addresses; only channels whose address is blocked (N 6)
 * @param verdicts whether anything would be sent, by channel
 */
public record InvitationStatus(
    MemberId person,
    Outreach outreach,
    SortedMap<Channel, Block> blocks,
    SortedMap<Channel, InvitationDecision> verdicts) {
  public InvitationStatus {
    blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
  }

  static InvitationStatus of(Member member, InvitationData known, InvitationPolicy rules) {
    Outreach outreach = known.outreach(member.id()).expired(rules.now(), rules.claimTime());
    var blocks = new TreeMap<Channel, Block>();
    for (Channel channel : Channel.values()) {
      AddressKey address = channel.addressOf(member);
      Block block = address == null ? null : known.blocks().get(address);
      if (block != null) {
        blocks.put(channel, block);
      }
    }
    return new InvitationStatus(
        member.id(), outreach, blocks, rules.decide(member, outreach, known.blocks()));
  }

  /** Whether the person is sent a first invitation on a channel. */
  boolean isFirstSent() {
    return verdicts.values().stream()
        .anyMatch(each -> each instanceof InvitationDecision.Send(boolean due) && !due);
  }

  @Override
  public String toString() {
    return "Standing " + person;
  }
}
