package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Lists the students, staff or parents of a school, or of a class, that fit a filter (M). */
public final class ListingMembers {
  private final ManageStore store;

  public ListingMembers(ManageStore store) {
    this.store = store;
  }

  /**
   * A page of the members of a kind, by name. With a filter it may have fewer than the limit, or
   * none, although a cursor leads on; of a class that does not exist it is empty.
   */
  public Page<Member> page(SchoolId school, MemberKind kind, MemberFilter filter, Wanted wanted) {
    ClassId of = filter.rosterClass();
    if (of != null) {
      return page(members(school, kind, of), kind, filter, wanted);
    }
    return filter.isOfMembers()
        ? FilteredPages.page(wanted, filter::fits, part -> store.members(school, kind, part))
        : store.members(school, kind, wanted);
  }

  /** Everybody in a class, or the parents of its students. */
  private Collection<StoredItem<Member>> members(SchoolId school, MemberKind kind, ClassId of) {
    List<MemberId> enrolled =
        store.rosterClass(school, of).stream()
            .flatMap(stored -> stored.value().enrolments().stream())
            .filter(each -> kind == MemberKind.STAFF || !each.place().teaches())
            .map(Enrolment::member)
            .toList();
    Map<MemberId, StoredItem<Member>> members = store.members(school, enrolled);
    if (kind != MemberKind.PARENT) {
      return members.values();
    }
    Set<MemberId> parents = new HashSet<>();
    members.values().forEach(student -> parents.addAll(MemberLookup.parents(student.value())));
    return store.members(school, parents).values();
  }

  private static Page<Member> page(
      Collection<StoredItem<Member>> all, MemberKind kind, MemberFilter filter, Wanted wanted) {
    NavigableMap<String, StoredItem<Member>> byName = new TreeMap<>();
    for (StoredItem<Member> each : all) {
      Member member = each.value();
      if (kind.has(member)
          && kind.isActive(member) == wanted.current()
          && filter.fits(member)
          && SearchName.finds(wanted.text(), member.name())) {
        byName.put(MemberLookup.order(member), each);
      }
    }
    String after = wanted.cursor();
    var left = after == null ? byName : byName.tailMap(after, false);
    var page = left.entrySet().stream().limit(wanted.limit()).toList();
    return new Page<>(
        page.stream().map(Map.Entry::getValue).toList(),
        left.size() > page.size() ? page.getLast().getKey() : null);
  }
}
