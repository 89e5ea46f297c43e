package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is in Bloomz and no longer in Clever when a decision is stored (I 9). */
final class Absences {
  private final RosterPlan plan;
  private final CleverIndex clever;
  private final DesiredLinks links;
  private final Protection protection;
  private final Map<Entity, Long> counts = new EnumMap<>(Entity.class);

  Absences(RosterPlan plan, CleverIndex clever, DesiredLinks links, Protection protection) {
    this.plan = plan;
    this.clever = clever;
    this.links = links;
    this.protection = protection;
  }

  /** The members whom Clever does not show, held ones too. */
  AbsentMembers members() {
    Set<MemberId> students = new HashSet<>();
    Set<MemberId> staff = new HashSet<>();
    Set<MemberId> parents = new HashSet<>();
    for (Member member : plan.members().values()) {
      addAbsent(Entity.STUDENTS, member.student(), member, students);
      addAbsent(Entity.STAFF, member.staff(), member, staff);
      addAbsent(Entity.PARENTS, member.parent(), member, parents);
    }
    return new AbsentMembers(students, staff, parents);
  }

  private void addAbsent(Entity kind, @Nullable Hat hat, Member member, Set<MemberId> absent) {
    if (hat != null
        && hat.active()
        && !hat.cleverIds().isEmpty()
        && !plan.matches().members(kind).contains(member.id())) {
      absent.add(member.id());
    }
  }

  /**
   * How many of each kind Full data would remove, for a run that removes nothing. What is held is
   * unknown and not counted (I 6).
   */
  Counts counts(AbsentMembers members) {
    if (protection.kind().removes()) {
      return Counts.none();
    }
    count(Entity.STUDENTS, members.students().size());
    count(Entity.STAFF, members.staff().size());
    if (protection.parentsSynced()) {
      count(
          Entity.PARENTS,
          members.parents().stream().filter(id -> !protection.holdsParent(id)).count());
      plan.matches().members(Entity.STUDENTS).forEach(this::countGuardianships);
    }
    plan.classes().values().forEach(this::countClass);
    SortedMap<Entity, Tally> tallies = new TreeMap<>();
    counts.forEach((kind, number) -> tallies.put(kind, Tally.ZERO.withNotInClever(number)));
    return new Counts(tallies);
  }

  private void countGuardianships(MemberId student) {
    Hat.OfStudent hat = Objects.requireNonNull(plan.members().get(student)).student();
    Map<MemberId, ?> shown = links.parentsOf(student);
    for (Guardianship each : Objects.requireNonNull(hat).guardianships()) {
      if (!shown.containsKey(each.parent()) && !protection.holds(student, each.parent())) {
        count(Entity.GUARDIANSHIPS, 1);
      }
    }
  }

  private void countClass(RosterClass each) {
    CleverId section = each.section();
    if (section == null || each.archived()) {
      return;
    }
    if (!clever.sections().containsKey(section)) {
      count(Entity.CLASSES, 1);
    }
    Set<MemberId> shown = links.places(section).keySet();
    for (Enrolment enrolment : each.enrolments()) {
      if (!shown.contains(enrolment.member())
          && !protection.isKeptByHand(enrolment)
          && !protection.holds(section, enrolment.place())) {
        count(Protection.entity(enrolment.place()), 1);
      }
    }
  }

  private void count(Entity kind, long number) {
    if (!protection.holds(kind)) {
      counts.merge(kind, number, Long::sum);
    }
  }
}
