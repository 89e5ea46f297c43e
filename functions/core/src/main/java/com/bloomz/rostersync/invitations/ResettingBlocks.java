package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Lifts what blocks a person's address or number, for an admin's school alone (N 6). */
public final class ResettingBlocks {
  private final InvitationStore store;
  private final InstantSource clock;

  public ResettingBlocks(InvitationStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Lifts it. Nothing is sent by that: what was refused is sent by the next import that invites,
   * what came back by Reinvite.
   *
   * @param by the admin's user id
   * @return whether the person has an address on that channel that was blocked
   */
  public boolean reset(SchoolId school, MemberId person, Channel channel, String by) {
    InvitationData known = store.load(school, List.of(person));
    Member member = known.roster().members().get(person);
    if (member == null) {
      return false;
    }
    AddressKey address = channel.addressOf(member);
    if (address == null || !known.blocks().containsKey(address)) {
      return false;
    }
    Instant now = clock.instant();
    channel.keysOf(member).forEach(key -> store.reset(school, key, now, by));
    return true;
  }
}
