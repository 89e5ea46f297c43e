package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts as unchanged what Clever does not show and what stays because its removal is held back (I
 * 6): people and classes, and the places and links of those.
 */
final class Kept {
  private final Draft draft;
  private final CleverIndex shown;
  private final Protection protection;
  private final Map<Entity, Set<MemberId>> found = new EnumMap<>(Entity.class);

  Kept(Draft draft, CleverIndex shown, Matches resolved, Protection protection) {
    this.draft = draft;
    this.shown = shown;
    this.protection = protection;
    for (Entity kind : List.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS)) {
      found.put(kind, resolved.members(kind));
    }
  }

  void count() {
    draft.members().stream().filter(Member::active).forEach(this::count);
    draft.classes().stream()
        .filter(each -> each.section() != null && !each.archived())
        .filter(each -> !shown.sections().containsKey(each.section()))
        .forEach(this::count);
  }

  private void count(Member member) {
    Hat.OfStudent student = member.student();
    if (student != null && student.cleverId() != null && isUnresolved(Entity.STUDENTS, member)) {
      count(Entity.STUDENTS, 1);
      count(Entity.GUARDIANSHIPS, student.guardianships().size());
    }
    if (member.staff() != null
        && member.staff().cleverId() != null
        && isUnresolved(Entity.STAFF, member)) {
      count(Entity.STAFF, 1);
    }
    if (member.parent() != null
        && !member.parent().contacts().isEmpty()
        && isUnresolved(Entity.PARENTS, member)) {
      count(Entity.PARENTS, 1);
    }
  }

  private boolean isUnresolved(Entity kind, Member member) {
    return !found.getOrDefault(kind, Set.of()).contains(member.id());
  }

  private void count(RosterClass each) {
    count(Entity.CLASSES, 1);
    each.enrolments().forEach(place -> count(Enrolments.entity(place.place()), 1));
  }

  private void count(Entity kind, long number) {
    boolean isOfParents = kind == Entity.PARENTS || kind == Entity.GUARDIANSHIPS;
    if (protection.holds(kind) && (!isOfParents || protection.parentsSynced())) {
      draft.count(kind, number, 0);
    }
  }
}
