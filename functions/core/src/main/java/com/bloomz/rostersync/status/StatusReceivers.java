package com.bloomz.rostersync.status;

import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.schools.School;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who gets the status emails of a school (N 8). */
public final class StatusReceivers {
  private static final int PAGE = 100;

  private final ManageStore members;
  private final InvitationStore people;

  public StatusReceivers(ManageStore members, InvitationStore people) {
    this.members = members;
    this.people = people;
  }

  /**
   * How many people get them as the settings stand. Reads the list of staff, which may lag a moment
   * behind.
   */
  public int count(School school) {
    Set<Role> roles = school.settings().notifyTo();
    List<MemberId> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<Member> page =
          members.members(school.id(), MemberKind.STAFF, new Wanted("", true, cursor, PAGE));
      page.entries().stream()
          .map(each -> each.value())
          .filter(each -> has(each, roles))
          .forEach(each -> ids.add(each.id()));
      cursor = page.cursor();
    } while (cursor != null);
    return ids.isEmpty() ? 0 : among(people.load(school.id(), ids), roles).size();
  }

  /**
   * Those who are staff of these roles now (P 11) and whose address is not blocked (N 6), the first
   * of those who share one.
   */
  static SortedMap<MemberId, Email> among(InvitationData known, Set<Role> roles) {
    var receivers = new TreeMap<MemberId, Email>();
    Set<AddressKey> taken = new HashSet<>(known.blocks().keySet());
    for (Member each : known.roster().members().values()) {
      Email to = each.email();
      if (has(each, roles) && to != null && !to.isPlaceholder() && taken.add(AddressKey.of(to))) {
        receivers.put(each.id(), to);
      }
    }
    return receivers;
  }

  private static boolean has(Member member, Set<Role> roles) {
    Hat.OfStaff staff = member.activeStaff();
    return staff != null && roles.contains(staff.role());
  }
}
