package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.reconcile.DesiredLinks.SectionMembers;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts a decision when all of it is made: what changes by its changes; what is unchanged or
 * skipped by what Bloomz has before and after, what Clever shows and what is held back (I 6).
 */
final class Tallies {
  private final RosterPlan plan;
  private final CleverIndex clever;
  private final DesiredLinks links;
  private final Protection protection;
  private final Map<Entity, Set<MemberId>> listed = new EnumMap<>(Entity.class);
  private final Map<Entity, Set<MemberId>> changed = new EnumMap<>(Entity.class);
  private final Map<Entity, Long> unchanged = new EnumMap<>(Entity.class);
  private final Map<Entity, Long> skipped = new EnumMap<>(Entity.class);

  private Tallies(RosterPlan plan, CleverIndex clever, DesiredLinks links, Protection protection) {
    this.plan = plan;
    this.clever = clever;
    this.links = links;
    this.protection = protection;
    Matches.PEOPLE.forEach(kind -> listed.put(kind, plan.matches().members(kind)));
  }

  static Counts of(RosterPlan plan, CleverIndex clever, DesiredLinks links, Protection protection) {
    return Counts.ofApart(plan.changes())
        .plus(new Tallies(plan, clever, links, protection).withoutChange());
  }

  private Counts withoutChange() {
    countListed();
    plan.members().values().forEach(this::countMember);
    clever.sections().keySet().forEach(this::countSection);
    plan.classes().values().forEach(this::countGone);
    var tallies = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      tallies.put(
          entity,
          new Tally(
              0, 0, 0, 0, unchanged.getOrDefault(entity, 0L), skipped.getOrDefault(entity, 0L)));
    }
    return new Counts(tallies);
  }

  /** Those whom Clever shows and about whom nothing changes. */
  private void countListed() {
    for (MemberPlan each : plan.memberPlans().values()) {
      for (Change change : each.changes()) {
        changed.computeIfAbsent(change.entity(), kind -> new HashSet<>()).add(each.id());
      }
    }
    listed.forEach(
        (kind, members) -> {
          Set<MemberId> others = changed.getOrDefault(kind, Set.of());
          unchanged(kind, members.size() - others.stream().filter(members::contains).count());
        });
    skipped(Entity.PARENTS, clever.passedOver());
    skipped(Entity.GUARDIANSHIPS, links.keptOut().values().stream().mapToLong(Set::size).sum());
  }

  /** Counts somebody whom Clever shows and who stays out (P 13). */
  private void countOut(Entity kind, @Nullable Hat hat, Member member) {
    if (hat != null
        && !hat.active()
        && isListed(kind, member)
        && !changed.getOrDefault(kind, Set.of()).contains(member.id())) {
      unchanged(kind, -1);
      skipped(kind, 1);
    }
  }

  private void countMember(Member member) {
    Hat.OfStudent student = member.student();
    countOut(Entity.STUDENTS, student, member);
    countOut(Entity.STAFF, member.staff(), member);
    countOut(Entity.PARENTS, member.parent(), member);
    if (student != null && isListed(Entity.STUDENTS, member)) {
      countGuardianships(member.id(), student.guardianships());
    } else if (student != null && isAbsent(Entity.STUDENTS, member, student)) {
      held(Entity.STUDENTS, 1);
      held(Entity.GUARDIANSHIPS, student.guardianships().size());
    }
    if (isAbsent(Entity.STAFF, member, member.staff())) {
      held(Entity.STAFF, 1);
    }
    if (isAbsent(Entity.PARENTS, member, member.parent())) {
      unchanged(Entity.PARENTS, isHeldParent(member) ? 1 : 0);
    }
  }

  private boolean isHeldParent(Member parent) {
    return protection.parentsSynced() && protection.holdsParent(parent.id());
  }

  private boolean isListed(Entity kind, Member member) {
    return Objects.requireNonNull(listed.get(kind)).contains(member.id());
  }

  /** Whether an active hat came from Clever, which does not show the person as that. */
  private boolean isAbsent(Entity kind, Member member, @Nullable Hat hat) {
    return hat != null && hat.active() && !hat.cleverIds().isEmpty() && !isListed(kind, member);
  }

  private void countGuardianships(MemberId student, List<Guardianship> after) {
    if (!protection.parentsSynced()) {
      return;
    }
    Map<MemberId, ?> desired = links.parentsOf(student);
    List<Guardianship> before = before(student, after);
    for (Guardianship each : after) {
      if (before.contains(each)
          && (desired.containsKey(each.parent()) || protection.holds(student, each.parent()))) {
        unchanged(Entity.GUARDIANSHIPS, 1);
      }
    }
  }

  private List<Guardianship> before(MemberId student, List<Guardianship> after) {
    MemberPlan changed = plan.memberPlans().get(student);
    if (changed == null) {
      return after;
    }
    Member member = changed.before();
    return member == null || member.student() == null
        ? List.of()
        : member.student().guardianships();
  }

  private void countSection(CleverId section) {
    ClassId id = plan.classBySection().get(section);
    RosterClass after = id == null ? null : plan.classes().get(id);
    if (after == null || after.archived()) {
      skipped(Entity.CLASSES, 1);
      return;
    }
    if (plan.rosterClass(after.id()).changes().stream()
        .noneMatch(change -> change.entity() == Entity.CLASSES)) {
      unchanged(Entity.CLASSES, 1);
    }
    SectionMembers members = Objects.requireNonNull(links.sections().get(section));
    RosterClass before = plan.before().classes().get(after.id());
    List<Enrolment> current = before == null ? List.of() : before.enrolments();
    countPlaces(section, after, after.equals(before) ? null : Set.copyOf(current), members);
    skipped(
        Entity.STUDENT_ENROLMENTS,
        skipped(section, Place.STUDENT, current, members.unknownStudents()));
    skipped(
        Entity.STAFF_ENROLMENTS,
        skipped(section, Place.CO_TEACHER, current, members.unknownTeachers()));
  }

  /**
   * @param before null where the class does not change
   */
  private void countPlaces(
      CleverId section,
      RosterClass after,
      @Nullable Set<Enrolment> before,
      SectionMembers members) {
    long students = 0;
    long staff = 0;
    for (Enrolment each : after.enrolments()) {
      boolean was = before == null || before.contains(each);
      if (was
          && (members.places().containsKey(each.member())
              || protection.holds(section, each.place()))) {
        if (each.place().teaches()) {
          staff++;
        } else {
          students++;
        }
      }
    }
    unchanged(Entity.STUDENT_ENROLMENTS, students);
    unchanged(Entity.STAFF_ENROLMENTS, staff);
  }

  /**
   * How many get no place: not those who keep theirs as its removal is held back. Where Clever
   * shows nobody at all, nobody knows who else is meant.
   */
  private long skipped(
      CleverId section, Place place, List<Enrolment> current, Set<CleverId> unknown) {
    if (unknown.isEmpty() || !protection.holds(section, place)) {
      return unknown.size();
    }
    boolean anybody = place.teaches() ? !clever.staff().isEmpty() : !clever.students().isEmpty();
    Set<CleverId> skipped = new HashSet<>(unknown);
    for (Enrolment each : current) {
      Member member = plan.before().members().get(each.member());
      if (member != null && each.place().teaches() == place.teaches()) {
        skipped.removeAll(anybody ? cleverIds(member) : unknown);
      }
    }
    return skipped.size();
  }

  private static Set<CleverId> cleverIds(Member member) {
    Set<CleverId> ids = new HashSet<>();
    if (member.student() != null) {
      ids.addAll(member.student().cleverIds());
    }
    if (member.staff() != null) {
      ids.addAll(member.staff().cleverIds());
    }
    return ids;
  }

  /**
   * A class that stays though its section is gone, as its removal is held back. Full Data looks at
   * the enrolments of such a class once more, so each that is held counts twice.
   */
  private void countGone(RosterClass each) {
    CleverId section = each.section();
    if (section == null || each.archived() || clever.sections().containsKey(section)) {
      return;
    }
    held(Entity.CLASSES, 1);
    boolean twice =
        protection.kind() == RunKind.FULL_DATA
            && each.id().equals(plan.classBySection().get(section));
    each.enrolments().forEach(place -> held(Protection.entity(place.place()), twice ? 2 : 1));
  }

  /** Counts what stays though Clever does not show it, where its removal is held back. */
  private void held(Entity entity, long number) {
    boolean ofParents = entity == Entity.PARENTS || entity == Entity.GUARDIANSHIPS;
    if (protection.holds(entity) && (!ofParents || protection.parentsSynced())) {
      unchanged(entity, number);
    }
  }

  private void unchanged(Entity entity, long number) {
    unchanged.merge(entity, number, Long::sum);
  }

  private void skipped(Entity entity, long number) {
    skipped.merge(entity, number, Long::sum);
  }
}
