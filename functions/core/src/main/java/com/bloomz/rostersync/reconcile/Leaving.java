package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes inactive who has lost everything: whom Clever does not show, who is in no class that is not
 * archived, and who has no active child here (I 5). Only members who lost something are looked at,
 * and a School Admin is never made inactive.
 */
final class Leaving {
  private final Draft draft;
  private final Protection protection;
  private final Set<MemberId> shown;
  private final Set<MemberId> enrolled = new HashSet<>();
  private final Map<MemberId, Set<MemberId>> children = new HashMap<>();

  Leaving(Matches resolved, Draft draft, Protection protection) {
    this.draft = draft;
    this.protection = protection;
    this.shown = resolved.everyone();
  }

  void plan() {
    if (!protection.kind().removes()) {
      return;
    }
    for (RosterClass each : draft.classes()) {
      if (!each.archived()) {
        each.enrolments().stream().map(Enrolment::member).forEach(enrolled::add);
      }
    }
    List<Member> members = List.copyOf(draft.members());
    for (Member member : members) {
      if (member.student() != null) {
        consider(member, Entity.STUDENTS);
        for (Guardianship each : member.student().guardianships()) {
          children.computeIfAbsent(each.parent(), id -> new HashSet<>()).add(member.id());
        }
      }
    }
    for (Member member : members) {
      if (member.student() == null) {
        consider(member, member.staff() == null ? Entity.PARENTS : Entity.STAFF);
      }
    }
  }

  private void consider(Member member, Entity kind) {
    if (member.active() && mayLeave(member) && hasLost(member) && !hasReasonToStay(member)) {
      draft.put(
          member.withActive(false),
          new Fields()
              .changed("active", "true", "false")
              .change(kind, Verb.REMOVED, member.id(), Rule.I_4));
    }
  }

  private boolean mayLeave(Member member) {
    return (member.student() == null || protection.removes(Entity.STUDENTS))
        && (member.staff() == null || protection.removes(Entity.STAFF))
        && (member.parent() == null || protection.removes(Entity.PARENTS));
  }

  private boolean hasLost(Member member) {
    if (member.staff() != null && !isLinked(member.staff())) {
      return draft.hasLostPlace(member.id());
    }
    return draft.hasLostPlace(member.id())
        || draft.hasLostChild(member.id())
        || isLinked(member.student())
        || isLinked(member.staff())
        || (isLinked(member.parent()) && protection.parentsSynced())
        || children.containsKey(member.id());
  }

  /** Linked, and as nobody whom Clever shows: that is checked with the reasons to stay. */
  private static boolean isLinked(@Nullable Hat hat) {
    return hat != null && !hat.cleverIds().isEmpty();
  }

  private boolean hasReasonToStay(Member member) {
    return shown.contains(member.id())
        || enrolled.contains(member.id())
        || children.getOrDefault(member.id(), Set.of()).stream().anyMatch(draft::isActive)
        || (member.staff() != null && member.staff().role() == Role.SCHOOL_ADMIN);
  }
}
