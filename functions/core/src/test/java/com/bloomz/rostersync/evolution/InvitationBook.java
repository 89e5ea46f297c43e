package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.HeldInvitations;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationPolicy;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.invitations.ledger.Predecessors;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Invites after each import as the invitation decision says and remembers who was sent what (N 2 to
 * N 4). Nobody is ever invited again by hand.
 */
final class InvitationBook {
  private static final Invitations ALL = new Invitations(true, true, true);

  /** What offices type into fields that must not be empty (P 9). */
  private static final Set<String> NOBODY = Set.of("none@none.com", "+19999999999");

  private final Map<MemberId, Outreach> ledger = new HashMap<>();
  private final Map<Letter, MemberId> sent = new HashMap<>();

  /** What one person gets at one address; a child may be called as a parent is. */
  private record Letter(AddressKey to, boolean student, NameKey name) {}

  /** Who is in the school, and in Clever as far as it is shown there. */
  private record Here(BloomzRoster roster, AbsentMembers absent) {
    /**
     * Namesakes at one address who both are in the school are reported to the admin (P 14); whom an
     * admin gave another name is another person.
     */
    boolean areTwo(MemberId other, Member to) {
      Member member = roster.members().get(other);
      return member != null
          && !other.equals(to.id())
          && (member.hats().stream().anyMatch(hat -> hat.active() && !isAbsent(other, hat))
              || !NameKey.of(member.name().whole()).equals(NameKey.of(to.name().whole())));
    }

    private boolean isAbsent(MemberId id, Hat as) {
      return switch (as) {
        case Hat.OfStudent _ -> absent.students().contains(id);
        case Hat.OfStaff _ -> absent.staff().contains(id);
        case Hat.OfParent _ -> absent.parents().contains(id);
      };
    }
  }

  /** Invites everyone whom nothing stands against; tells in words who must not be sent that. */
  List<String> invite(
      BloomzRoster roster, AbsentMembers absent, @Nullable Phone schoolPhone, Instant now) {
    for (Member each : roster.members().values()) {
      if (each.joined()) {
        ledger.merge(
            each.id(), Outreach.NONE.withRegistered(now), (had, _) -> had.withRegistered(now));
      }
    }
    var before =
        Predecessors.of(
            roster.members().values(), absent, id -> ledger.getOrDefault(id, Outreach.NONE));
    var policy =
        new InvitationPolicy(
            ALL,
            true,
            before,
            HeldInvitations.of(roster),
            absent,
            schoolPhone,
            now,
            Duration.ofMinutes(15));
    List<String> wrong = new ArrayList<>();
    var here = new Here(roster, absent);
    for (Member each : roster.members().values()) {
      Outreach outreach = ledger.getOrDefault(each.id(), Outreach.NONE);
      var decided = policy.decide(each, outreach, Map.of());
      decided.forEach(
          (channel, decision) -> {
            if (decision instanceof InvitationDecision.Send) {
              wrong.addAll(sent(each, channel, here, now));
            }
          });
    }
    return wrong;
  }

  private List<String> sent(Member to, Channel channel, Here here, Instant now) {
    List<String> wrong = new ArrayList<>();
    AddressKey address = channel.addressOf(to);
    if (address == null) {
      return List.of(to + " is sent a message without an address");
    }
    if (!to.active() || to.joined() || to.keptOut()) {
      wrong.add(to + " has left, has joined or is kept out, and is sent an invitation");
    }
    if (NOBODY.contains(channel == Channel.EMAIL ? text(to.email()) : text(to.phone()))) {
      wrong.add(to + " is sent an invitation to a placeholder");
    }
    var letter = new Letter(address, to.student() != null, NameKey.of(to.name().whole()));
    MemberId other = sent.put(letter, to.id());
    if (other != null && !here.areTwo(other, to)) {
      wrong.add(to + " gets at one address what the same person got as " + other);
    }
    Outreach had = ledger.getOrDefault(to.id(), Outreach.NONE);
    var channels = new TreeMap<>(had.channels());
    channels.put(channel, new ChannelState.Sent(now, "m", address, null));
    ledger.put(to.id(), new Outreach(had.version() + 1, had.registered(), 1, channels));
    return wrong;
  }

  private static String text(@Nullable Email email) {
    return email == null ? "" : email.value();
  }

  private static String text(@Nullable Phone phone) {
    return phone == null ? "" : phone.value();
  }
}
