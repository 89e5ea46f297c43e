package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Idle;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parents who have left and were invited or had joined. Clever gives a contact whose name is
 * corrected another id, so that a new parent with the address of one who left is that person, most
 * likely, and is not to be invited twice (N 2, N 3).
 *
 * @param since by address, when the latest of them was invited or joined
 */
public record Predecessors(Map<AddressKey, Instant> since) {
  /** No one has left. */
  public static final Predecessors NONE = new Predecessors(Map.of());

  public Predecessors {
    since = Map.copyOf(since);
  }

  /** Those among the members of a school. */
  public static Predecessors of(
      Collection<Member> members, Function<MemberId, Outreach> outreachOf) {
    Map<AddressKey, Instant> since = new HashMap<>();
    for (Member member : members) {
      if (member.parent() != null && !member.parent().active()) {
        Outreach outreach = outreachOf.apply(member.id());
        for (Channel channel : Channel.values()) {
          add(since, channel.addressOf(member), outreach.registered());
          switch (outreach.state(channel)) {
            case Sent sent -> add(since, sent.to(), sent.at());
            case Bounced back -> add(since, back.to(), back.at());
            case Uncertain lost -> add(since, lost.to(), lost.at());
            case Claimed claim -> add(since, claim.to(), claim.at());
            case Idle _, Due _, Refused _ -> {}
          }
        }
      }
    }
    return new Predecessors(since);
  }

  /** Since when the person at that address is invited by another name; null if no one is. */
  @Nullable Instant since(Member member, AddressKey address) {
    return member.activeParent() == null ? null : since.get(address);
  }

  private static void add(
      Map<AddressKey, Instant> since, @Nullable AddressKey address, @Nullable Instant at) {
    if (address != null && at != null) {
      since.merge(address, at, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  @Override
  public String toString() {
    return "Predecessors " + since.size();
  }
}
