package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends the hats that have lost everything, each by itself (I 5, P 11): Clever does not show the
 * person as that; a student or staff is in no class that is not archived; a parent has no active
 * child here. Only hats that lost something are looked at, and a School Admin's staff hat never
 * ends.
 */
final class Leaving implements RosterPlan.Stage {
  private final Protection protection;
  private final Set<MemberId> parents;

  Leaving(Protection protection, DesiredLinks links) {
    this.protection = protection;
    this.parents = links.parentsOfSomeone();
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    if (protection.kind().removes()) {
      new Search(plan, protection, parents, part).search();
    }
    return part.build();
  }

  /** One look at all members: students first, as their parents stay with them. */
  private static final class Search {
    private final RosterPlan plan;
    private final Protection protection;
    private final Part.Builder part;
    private final Set<MemberId> students;
    private final Set<MemberId> staff;
    private final Set<MemberId> parents;
    private @Nullable Set<MemberId> enrolled;
    private @Nullable Map<MemberId, Set<MemberId>> children;

    Search(RosterPlan plan, Protection protection, Set<MemberId> parents, Part.Builder part) {
      this.plan = plan;
      this.protection = protection;
      this.part = part;
      this.students = plan.matches().members(Entity.STUDENTS);
      this.staff = plan.matches().members(Entity.STAFF);
      this.parents = parents;
    }

    void search() {
      for (Member member : plan.members().values()) {
        if (member.student() != null) {
          consider(member);
        }
      }
      for (Member member : plan.members().values()) {
        if (member.student() == null) {
          consider(member);
        }
      }
    }

    private void consider(Member member) {
      MemberPlan current = plan.member(member);
      MemberPlan next = left(current, member.student());
      next = left(next, member.staff());
      next = left(next, member.parent());
      if (!next.equals(current)) {
        part.put(next);
      }
    }

    private MemberPlan left(MemberPlan member, @Nullable Hat hat) {
      return hat != null && hat.active() && leaves(member.id(), hat) ? member.left(hat) : member;
    }

    /** Who is in a class; gathered when somebody is to leave. */
    private Set<MemberId> enrolled() {
      Set<MemberId> all = enrolled;
      if (all == null) {
        all = new HashSet<>();
        for (RosterClass each : plan.classes().values()) {
          if (!each.archived()) {
            for (Enrolment place : each.enrolments()) {
              all.add(place.member());
            }
          }
        }
        enrolled = all;
      }
      return all;
    }

    /** By parent the children; gathered when a parent is to leave. */
    private Map<MemberId, Set<MemberId>> children() {
      Map<MemberId, Set<MemberId>> all = children;
      if (all == null) {
        all = new HashMap<>();
        for (Member member : plan.members().values()) {
          if (member.student() != null) {
            for (Guardianship each : member.student().guardianships()) {
              all.computeIfAbsent(each.parent(), id -> new HashSet<>(2)).add(member.id());
            }
          }
        }
        children = all;
      }
      return all;
    }

    private boolean leaves(MemberId id, Hat hat) {
      return switch (hat) {
        case Hat.OfStudent _ ->
            protection.removes(Entity.STUDENTS, id)
                && !students.contains(id)
                && hasLostPlace(id, hat)
                && !enrolled().contains(id);
        case Hat.OfStaff own ->
            protection.removes(Entity.STAFF, id)
                && !staff.contains(id)
                && own.role() != Role.SCHOOL_ADMIN
                && hasLostPlace(id, hat)
                && !enrolled().contains(id);
        case Hat.OfParent _ ->
            protection.removesParent(id)
                && !parents.contains(id)
                && hasLostChild(id, hat)
                && children().getOrDefault(id, Set.of()).stream().noneMatch(this::stays);
      };
    }

    /** Whose Clever user is gone has lost that; whether it is, is asked elsewhere. */
    private boolean hasLostPlace(MemberId id, Hat hat) {
      return plan.losses().places().contains(id) || !hat.cleverIds().isEmpty();
    }

    private boolean hasLostChild(MemberId id, Hat hat) {
      return plan.losses().children().contains(id)
          || (protection.parentsSynced() && !hat.cleverIds().isEmpty())
          || children().containsKey(id);
    }

    private boolean stays(MemberId child) {
      Member member = plan.members().get(child);
      return member != null && member.activeStudent() != null && !part.contains(child);
    }
  }
}
