package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.person.FamilySize;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * First invitations that only Reinvite sends.
 *
 * @param parentsOfMany parents of more children than one has, on every channel (G 3)
 * @param studentEmails by the email of an active student, all active members who have it; where
 *     they are several, none of them is sent an email (G 7)
 */
public record HeldInvitations(
    Set<MemberId> parentsOfMany, Map<AddressKey, Set<MemberId>> studentEmails) {
  /** Every invitation is sent. */
  public static final HeldInvitations NONE = new HeldInvitations(Set.of(), Map.of());

  public HeldInvitations {
    parentsOfMany = Set.copyOf(parentsOfMany);
    studentEmails = Map.copyOf(studentEmails);
  }

  /** Those of a whole roster. */
  public static HeldInvitations of(BloomzRoster roster) {
    return new HeldInvitations(parentsOfMany(roster), studentEmails(roster));
  }

  private static Set<MemberId> parentsOfMany(BloomzRoster roster) {
    FamilyLinks families = FamilyLinks.of(roster);
    Set<MemberId> many = new HashSet<>();
    for (Member member : roster.members().values()) {
      if (member.activeParent() != null
          && FamilySize.isTooLarge(families.children(member.id()).size())) {
        many.add(member.id());
      }
    }
    return many;
  }

  private static Map<AddressKey, Set<MemberId>> studentEmails(BloomzRoster roster) {
    Map<AddressKey, Set<MemberId>> emails = new HashMap<>();
    for (Member member : roster.members().values()) {
      if (member.activeStudent() != null && member.active() && member.email() != null) {
        emails
            .computeIfAbsent(AddressKey.of(member.email()), _ -> new HashSet<>(2))
            .add(member.id());
      }
    }
    if (emails.isEmpty()) {
      return emails;
    }
    for (Member member : roster.members().values()) {
      AddressKey email = Channel.EMAIL.addressOf(member);
      Set<MemberId> holders = email == null ? null : emails.get(email);
      if (holders != null && member.active()) {
        holders.add(member.id());
      }
    }
    return emails;
  }

  /** Why the member's first invitation is not sent to that address; null: it is. */
  @Nullable SkipReason why(Member member, AddressKey address) {
    if (parentsOfMany.contains(member.id())) {
      return SkipReason.MANY_CHILDREN;
    }
    Set<MemberId> holders = studentEmails.get(address);
    return holders == null || holders.equals(Set.of(member.id()))
        ? null
        : SkipReason.ADDRESS_OF_STUDENT;
  }

  @Override
  public String toString() {
    return "HeldInvitations " + parentsOfMany.size() + ", " + studentEmails.size();
  }
}
