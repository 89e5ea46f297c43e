package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many of a school's families and parents can be reached, and how (N 6, P 9). Reads the
 * roster once.
 */
public final class CountingReach {
  private final InvitationStore store;
  private final SchoolStore schools;

  public CountingReach(InvitationStore store, SchoolStore schools) {
    this.store = store;
    this.schools = schools;
  }

  /**
   * How many can be reached by email and text, by one of them alone, or by neither.
   *
   * @param email by email alone
   * @param text by text alone
   */
  public record Ways(int both, int email, int text, int none) {
    private static Ways of(List<Set<Channel>> all) {
      int both = 0;
      int email = 0;
      int text = 0;
      int none = 0;
      for (Set<Channel> each : all) {
        boolean isByEmail = each.contains(Channel.EMAIL);
        boolean isByText = each.contains(Channel.TEXT);
        both += isByEmail && isByText ? 1 : 0;
        email += isByEmail && !isByText ? 1 : 0;
        text += isByText && !isByEmail ? 1 : 0;
        none += isByEmail || isByText ? 0 : 1;
      }
      return new Ways(both, email, text, none);
    }
  }

  /**
   * A school's reach.
   *
   * @param families one for each active student: by any of the student's active parents
   * @param parents those who are active
   */
  public record Reach(Ways families, Ways parents) {}

  /** Counts a school's. */
  public Reach of(SchoolId school) {
    InvitationData known = store.load(school);
    Phone schoolPhone = schools.find(school).phone();
    Map<MemberId, Set<Channel>> parents = new HashMap<>();
    for (Member each : known.roster().members().values()) {
      if (each.activeParent() != null) {
        parents.put(each.id(), ways(each, known, schoolPhone));
      }
    }
    List<Set<Channel>> families = new ArrayList<>();
    for (Member each : known.roster().members().values()) {
      Hat.OfStudent student = each.activeStudent();
      if (student != null) {
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        for (Guardianship link : student.guardianships()) {
          ways.addAll(parents.getOrDefault(link.parent(), Set.of()));
        }
        families.add(ways);
      }
    }
    return new Reach(Ways.of(families), Ways.of(List.copyOf(parents.values())));
  }

  private static Set<Channel> ways(Member of, InvitationData known, @Nullable Phone schoolPhone) {
    Set<Channel> ways = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      AddressKey address = channel.addressOf(of);
      if (address != null
          && !channel.isNobodys(of, schoolPhone)
          && !known.blocks().containsKey(address)) {
        ways.add(channel);
      }
    }
    return ways;
  }
}
