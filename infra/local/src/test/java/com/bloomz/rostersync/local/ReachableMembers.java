package com.bloomz.rostersync.local;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Phone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who can be written to without an admin's word, told from the rules alone (P 9, G 7). */
final class ReachableMembers {
  private final Map<String, Integer> holders = new HashMap<>();
  private final Set<String> students = new HashSet<>();

  private ReachableMembers() {}

  static ReachableMembers of(BloomzRoster roster) {
    var reachable = new ReachableMembers();
    for (Member member : roster.members().values()) {
      Email email = member.email();
      if (email != null && member.active()) {
        reachable.holders.merge(email.key(), 1, Integer::sum);
        if (member.activeStudent() != null) {
          reachable.students.add(email.key());
        }
      }
    }
    return reachable;
  }

  /** Whether there is an address that is a person's, and not one that a student shares. */
  boolean has(Member member, Channel channel) {
    Email email = member.email();
    Phone phone = member.phone();
    if (member.name().isPlaceholder()) {
      return false;
    }
    return switch (channel) {
      case EMAIL ->
          email != null
              && !email.isPlaceholder()
              && !(students.contains(email.key()) && holders.getOrDefault(email.key(), 0) > 1);
      case TEXT -> phone != null && !phone.isPlaceholder();
    };
  }
}
