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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes inactive who has lost everything: whom Clever does not show, who is in no class that is not
 * archived, and who has no active child here (I 5). Only members who lost something are looked at,
 * and a School Admin is never made inactive.
 */
final class Leaving implements RosterPlan.Stage {
  private final Protection protection;

  Leaving(Protection protection) {
    this.protection = protection;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    if (protection.kind().removes()) {
      new Search(plan, protection, part).search();
    }
    return part.build();
  }

  /** One look at all members: students first, as their parents stay with them. */
  private static final class Search {
    private final RosterPlan plan;
    private final Protection protection;
    private final Part.Builder part;
    private final Set<MemberId> shown;
    private final Set<MemberId> enrolled = new HashSet<>();
    private final Map<MemberId, Set<MemberId>> children = new HashMap<>();

    Search(RosterPlan plan, Protection protection, Part.Builder part) {
      this.plan = plan;
      this.protection = protection;
      this.part = part;
      this.shown = plan.matches().everyone();
    }

    void search() {
      for (RosterClass each : plan.classes().values()) {
        if (!each.archived()) {
          each.enrolments().stream().map(Enrolment::member).forEach(enrolled::add);
        }
      }
      for (Member member : plan.members().values()) {
        if (member.student() != null) {
          consider(member, Entity.STUDENTS);
          for (Guardianship each : member.student().guardianships()) {
            children.computeIfAbsent(each.parent(), id -> new HashSet<>()).add(member.id());
          }
        }
      }
      for (Member member : plan.members().values()) {
        if (member.student() == null) {
          consider(member, member.staff() == null ? Entity.PARENTS : Entity.STAFF);
        }
      }
    }

    private void consider(Member member, Entity kind) {
      if (member.active() && mayLeave(member) && hasLost(member) && !hasReasonToStay(member)) {
        part.put(
            plan.member(member.id())
                .with(
                    member.withActive(false),
                    new Fields()
                        .changed("active", "true", "false")
                        .change(kind, Verb.REMOVED, member.id(), Rule.I_4)));
      }
    }

    private boolean mayLeave(Member member) {
      return (member.student() == null || protection.removes(Entity.STUDENTS))
          && (member.staff() == null || protection.removes(Entity.STAFF))
          && (member.parent() == null || protection.removesParent(member.id()));
    }

    private boolean hasLost(Member member) {
      boolean place = plan.losses().places().contains(member.id());
      if (member.staff() != null && !isLinked(member.staff())) {
        return place;
      }
      return place
          || plan.losses().children().contains(member.id())
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
          || children.getOrDefault(member.id(), Set.of()).stream().anyMatch(this::stays)
          || (member.staff() != null && member.staff().role() == Role.SCHOOL_ADMIN);
    }

    private boolean stays(MemberId child) {
      Member member = plan.members().get(child);
      return member != null && member.active() && !part.contains(child);
    }
  }
}
