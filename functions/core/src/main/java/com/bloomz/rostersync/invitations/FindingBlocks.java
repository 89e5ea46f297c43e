package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells to which of people's addresses nothing is to be sent (N 6, P 9). */
public final class FindingBlocks {
  private final InvitationStore store;
  private final SchoolStore schools;

  public FindingBlocks(InvitationStore store, SchoolStore schools) {
    this.store = store;
    this.schools = schools;
  }

  /**
   * What stands against some addresses.
   *
   * @param schoolPhone the school's own number; null where it is not known
   */
  public record Found(Map<AddressKey, Block> blocks, @Nullable Phone schoolPhone) {
    /** Whether nothing is to be sent to a member there (P 9). */
    public boolean isNobodys(Channel channel, Member member) {
      return channel.isNobodys(member, schoolPhone);
    }

    @Override
    public String toString() {
      return "Found " + blocks.size();
    }
  }

  /** What stands against the addresses of these members in their school. */
  public Found of(SchoolId school, Collection<Member> members) {
    List<MemberId> ids = members.stream().map(Member::id).toList();
    return new Found(store.load(school, ids).blocks(), schools.find(school).phone());
  }
}
