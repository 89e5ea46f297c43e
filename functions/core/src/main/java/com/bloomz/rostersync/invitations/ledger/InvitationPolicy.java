package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Idle;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Send;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is sent what (N 1-4, 6, 7; G 3, G 7).
 *
 * @param asked which kinds are to be invited; what is due already was asked for before
 * @param canInvite whether there is an admin who sends invitations
 * @param before who was invited by another name
 * @param held whose first invitation waits for Reinvite
 * @param absent whom Clever does not show; none of them is invited as that kind (I 9)
 * @param schoolPhone the school's own number, to which nothing is sent (P 9); null where it is not
 *     known
 * @param claimTime after which an unsettled claim is uncertain
 */
public record InvitationPolicy(
    Invitations asked,
    boolean canInvite,
    Predecessors before,
    HeldInvitations held,
    AbsentMembers absent,
    @Nullable Phone schoolPhone,
    Instant now,
    Duration claimTime) {
  private static final Duration REPETITION = Duration.ofMinutes(10);

  /** What one person would be sent, by channel. */
  public SortedMap<Channel, InvitationDecision> decide(
      Member member, Outreach outreach, Map<AddressKey, Block> blocks) {
    Outreach current = outreach.expired(now, claimTime);
    var verdicts = new TreeMap<Channel, InvitationDecision>();
    for (Channel channel : Channel.values()) {
      verdicts.put(channel, decide(member, current, channel, blocks));
    }
    return verdicts;
  }

  /**
   * Whether a Reinvite has just sent there: another one within ten minutes is a repetition (N 7). A
   * first invitation is none, nor one to an address since mended.
   */
  private boolean isRepeated(Channel channel, Member member, Outreach of) {
    return of.isReinvited()
        && of.state(channel) instanceof Sent sent
        && now.isBefore(sent.at().plus(REPETITION))
        && !isFormer(sent.to(), channel, member, channel.addressOf(member));
  }

  /** Whether Reinvite sends there: all that stands against it but having been invited (N 3). */
  public boolean reinvites(Channel channel, Member member, Outreach of, Map<AddressKey, Block> by) {
    AddressKey address = channel.addressOf(member);
    return canInvite
        && !isRepeated(channel, member, of)
        && member.active()
        && of.registered() == null
        && address != null
        && !channel.isNobodys(member, schoolPhone)
        && !by.containsKey(address);
  }

  private InvitationDecision decide(
      Member member, Outreach outreach, Channel channel, Map<AddressKey, Block> blocks) {
    AddressKey address = channel.addressOf(member);
    Block block = address == null ? null : blocks.get(address);
    if (!member.active()) {
      return new Skip(SkipReason.INACTIVE, null);
    }
    if (outreach.registered() != null) {
      return new Skip(SkipReason.REGISTERED, outreach.registered());
    }
    if (channel.isNobodys(member, schoolPhone)) {
      return new Skip(SkipReason.PLACEHOLDER, null);
    }
    if (block != null) {
      return new Skip(why(block.reason()), block.at());
    }
    return switch (outreach.state(channel)) {
      case Sent sent when isFormer(sent.to(), channel, member, address) ->
          new Skip(SkipReason.INVITED_AT_FORMER_ADDRESS, sent.at());
      case Sent sent -> new Skip(SkipReason.INVITED, sent.at());
      case Uncertain lost -> new Skip(SkipReason.UNCERTAIN, lost.at());
      case Claimed claim -> new Skip(SkipReason.BEING_SENT, claim.at());
      case Refused(Instant at, Refusal reason, AddressKey to)
          when !reason.blocksTheAddress() && channel.keysOf(member).contains(to) ->
          new Skip(SkipReason.REFUSED, at);
      case Bounced back when back.to() == null || channel.keysOf(member).contains(back.to()) ->
          new Skip(SkipReason.RETURNED, back.at());
      case Due _ -> reached(true, address);
      case Idle _, Bounced _, Refused _ -> notYet(member, address);
    };
  }

  /** Whether the person has another address now than that one. */
  private static boolean isFormer(
      @Nullable AddressKey to, Channel channel, Member member, @Nullable AddressKey address) {
    return to != null
        && address != null
        && !to.equals(address)
        && !channel.keysOf(member).contains(to);
  }

  private InvitationDecision notYet(Member member, @Nullable AddressKey address) {
    Instant since = address == null ? null : before.since(member, address);
    if (since != null) {
      return new Skip(SkipReason.INVITED, since);
    }
    if (!isAsked(member) && address != null) {
      return new Skip(isOfKind(member) ? SkipReason.NOT_IN_CLEVER : SkipReason.OPTION_OFF, null);
    }
    SkipReason wait = address == null || !canInvite ? null : held.why(member, address);
    return wait == null ? reached(false, address) : new Skip(wait, null);
  }

  private InvitationDecision reached(boolean due, @Nullable AddressKey address) {
    if (address == null) {
      return new Skip(SkipReason.NO_ADDRESS, null);
    }
    return canInvite ? new Send(due) : new Skip(SkipReason.NOBODY_TO_INVITE_FROM, null);
  }

  /**
   * Whether the member is now of a kind that is to be invited (P 11), and not absent as that kind.
   */
  public boolean isAsked(Member member) {
    MemberId id = member.id();
    return (asked.teachers() && member.activeStaff() != null && !absent.staff().contains(id))
        || (asked.parents() && member.activeParent() != null && !absent.parents().contains(id))
        || (asked.students() && member.activeStudent() != null && !absent.students().contains(id));
  }

  private boolean isOfKind(Member member) {
    return (asked.teachers() && member.activeStaff() != null)
        || (asked.parents() && member.activeParent() != null)
        || (asked.students() && member.activeStudent() != null);
  }

  /** What a block is as a reason. */
  public static SkipReason why(Block.Reason reason) {
    return switch (reason) {
      case BOUNCED -> SkipReason.BOUNCED;
      case BAD_ADDRESS -> SkipReason.BAD_ADDRESS;
      case COMPLAINED -> SkipReason.COMPLAINED;
      case STOPPED -> SkipReason.OPTED_OUT;
      case NOT_A_MOBILE -> SkipReason.NOT_A_MOBILE;
    };
  }
}
