package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whose child is in which class: what an invitation names (N 4, G 4). */
public final class FamilyLinks {
  private final Map<MemberId, SortedSet<MemberId>> children = new HashMap<>();
  private final Map<MemberId, SortedSet<ClassId>> classes = new HashMap<>();

  private FamilyLinks() {}

  /**
   * Those of a roster or of a part of one: of students and parents who are that now (P 11), in
   * classes that are not archived.
   */
  public static FamilyLinks of(BloomzRoster roster) {
    FamilyLinks ties = new FamilyLinks();
    roster.members().values().forEach(each -> ties.add(each, roster.members()));
    roster.classes().values().forEach(ties::add);
    return ties;
  }

  /** A parent's children. */
  public SortedSet<MemberId> children(MemberId parent) {
    return Collections.unmodifiableSortedSet(children.getOrDefault(parent, new TreeSet<>()));
  }

  /** A member's own classes and those of the member's children. */
  public SortedSet<ClassId> classes(MemberId member) {
    var all = new TreeSet<>(own(member));
    children(member).forEach(child -> all.addAll(own(child)));
    return all;
  }

  private Collection<ClassId> own(MemberId member) {
    return classes.getOrDefault(member, Collections.emptySortedSet());
  }

  private void add(Member member, Map<MemberId, Member> all) {
    Hat.OfStudent hat = member.activeStudent();
    if (hat == null) {
      return;
    }
    for (Guardianship each : hat.guardianships()) {
      Member parent = all.get(each.parent());
      if (parent == null || parent.activeParent() == null) {
        continue;
      }
      children.computeIfAbsent(each.parent(), _ -> new TreeSet<>(Set.of())).add(member.id());
    }
  }

  private void add(RosterClass of) {
    if (of.archived()) {
      return;
    }
    for (Enrolment each : of.enrolments()) {
      classes.computeIfAbsent(each.member(), _ -> new TreeSet<>(Set.of())).add(of.id());
    }
  }
}
