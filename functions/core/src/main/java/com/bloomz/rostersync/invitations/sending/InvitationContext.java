package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.Invitee;
import com.bloomz.rostersync.invitations.Inviter;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.FamilyLinks;
import com.bloomz.rostersync.invitations.ledger.HeldInvitations;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationPolicy;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.invitations.ledger.Predecessors;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that one message is about, as it stands now.
 *
 * @param invitee null where there is no such member any more, or the school is not active (L 1)
 */
record InvitationContext(
    @Nullable Invitee invitee, Outreach outreach, Optional<Inviter> inviter, Instant now) {
  static InvitationContext load(
      SendingInvitation.Ports ports, InvitationDue due, Duration claimTime, Instant now) {
    School school = ports.schools().find(due.school());
    MemberId chosen = school.settings().inviteFrom();
    List<MemberId> named = new ArrayList<>(due.children());
    if (chosen != null) {
      named.add(chosen);
    }
    var related = new InvitationStore.Related(named, due.classes());
    InvitationData known = ports.store().load(due.school(), List.of(due.person()), related);
    Optional<Inviter> inviter = Inviter.of(chosen, known);
    Outreach outreach = known.outreach(due.person());
    Member member = known.roster().members().get(due.person());
    if (member == null || !school.active()) {
      return new InvitationContext(null, outreach, inviter, now);
    }
    var rules =
        new InvitationPolicy(
            Invitations.off(),
            inviter.isPresent(),
            Predecessors.NONE,
            HeldInvitations.NONE,
            AbsentMembers.NONE,
            school.phone(),
            now,
            claimTime);
    var verdicts = rules.decide(member, outreach, known.blocks());
    return new InvitationContext(
        Invitee.of(member, known, FamilyLinks.of(known.roster()), verdicts),
        outreach,
        inviter,
        now);
  }

  boolean isThere() {
    return invitee != null;
  }

  /** Who is invited; only where there is such a member. */
  Invitee person() {
    return Objects.requireNonNull(invitee);
  }

  InvitationDecision verdict(Channel channel) {
    return Objects.requireNonNull(person().verdicts().get(channel));
  }

  /** The address; only where there is one. */
  AddressKey address(Channel channel) {
    return Objects.requireNonNull(channel.addressOf(person().member()));
  }

  @Override
  public String toString() {
    return "Scene " + invitee;
  }
}
