package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Idle;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.person.Evidence;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.person.Verdict;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * People who have left, or are no longer in Clever, and were invited or had joined. Clever gives a
 * person whose name is corrected another id at times, so that somebody new with the address of one
 * who left, and a name that can be the same person's, is not to be invited twice (N 2, N 3).
 * Another person is invited (P 2, P 10).
 *
 * @param byAddress who had which address
 */
public record Predecessors(Map<AddressKey, List<Former>> byAddress) {
  /** No one has left. */
  public static final Predecessors NONE = new Predecessors(Map.of());

  public Predecessors {
    byAddress = Map.copyOf(byAddress);
  }

  /**
   * Someone who has left or is no longer in Clever.
   *
   * @param names the name, and what Clever said instead of one that an admin gave
   * @param since when that person was invited or joined
   */
  public record Former(boolean student, List<PersonName> names, Instant since) {
    private boolean canBe(Member member) {
      return student == isStudent(member)
          && names.stream()
              .anyMatch(
                  name ->
                      PersonQuestion.INVITED_BEFORE.answer(
                              Evidence.atOneAddress(name, member.name()))
                          == Verdict.SAME);
    }

    @Override
    public String toString() {
      return "Former " + since;
    }
  }

  /**
   * Those among the members of a school.
   *
   * @param absent whom Clever does not show; an import that removes nothing has not let them leave
   */
  public static Predecessors of(
      Collection<Member> members, AbsentMembers absent, Function<MemberId, Outreach> outreachOf) {
    Map<AddressKey, List<Former>> byAddress = new HashMap<>();
    for (Member member : members) {
      if (member.hats().stream().anyMatch(hat -> isGone(member.id(), hat, absent))) {
        instants(member, outreachOf.apply(member.id()))
            .forEach(
                (address, since) ->
                    byAddress
                        .computeIfAbsent(address, _ -> new ArrayList<>(1))
                        .add(new Former(isStudent(member), names(member), since)));
      }
    }
    return new Predecessors(byAddress);
  }

  private static boolean isGone(MemberId id, Hat hat, AbsentMembers absent) {
    return !hat.active()
        || switch (hat) {
          case Hat.OfStudent _ -> absent.students().contains(id);
          case Hat.OfStaff _ -> absent.staff().contains(id);
          case Hat.OfParent _ -> absent.parents().contains(id);
        };
  }

  /** By address when the member was invited there, or joined. */
  private static Map<AddressKey, Instant> instants(Member member, Outreach outreach) {
    Map<AddressKey, Instant> since = new HashMap<>();
    for (Channel channel : Channel.values()) {
      if (outreach.registered() != null) {
        add(since, channel.addressOf(member), outreach.registered());
      }
      switch (outreach.state(channel)) {
        case Sent sent -> add(since, sent.to(), sent.at());
        case Bounced back -> add(since, back.to(), back.at());
        case Uncertain lost -> add(since, lost.to(), lost.at());
        case Claimed claim -> add(since, claim.to(), claim.at());
        case Idle _, Due _, Refused _ -> {}
      }
    }
    return since;
  }

  private static void add(
      Map<AddressKey, Instant> since, @Nullable AddressKey address, @Nullable Instant at) {
    if (address != null && at != null) {
      since.merge(address, at, Predecessors::later);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<PersonName> names(Member member) {
    String said = member.cleverSaid(EditedField.NAME);
    return said == null ? List.of(member.name()) : List.of(member.name(), new PersonName("", said));
  }

  private static boolean isStudent(Member member) {
    return member.student() != null;
  }

  /** Since when the person at that address is invited as another member; null if no one is. */
  @Nullable Instant since(Member member, AddressKey address) {
    return byAddress.getOrDefault(address, List.of()).stream()
        .filter(former -> former.canBe(member))
        .map(Former::since)
        .reduce(Predecessors::later)
        .orElse(null);
  }

  @Override
  public String toString() {
    return "Predecessors " + byAddress.size();
  }
}
