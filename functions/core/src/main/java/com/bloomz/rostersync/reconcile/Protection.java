package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What this run must not remove: nothing where the kind of run does not remove (I 4), and nothing
 * of a kind that Clever's answer lacks altogether (I 6).
 */
final class Protection {
  private static final Set<Entity> STAFF = Set.of(Entity.STAFF, Entity.STAFF_ENROLMENTS);

  private final RunKind kind;
  private final Set<Entity> held;
  private final List<IssueCode> missing;
  private final boolean parentsSynced;

  private Protection(
      RunKind kind, Set<Entity> held, List<IssueCode> missing, boolean parentsSynced) {
    this.kind = kind;
    this.held = held;
    this.missing = missing;
    this.parentsSynced = parentsSynced;
  }

  static Protection of(
      CleverIndex shown, BloomzRoster bloomz, ImportSettings settings, RunKind kind) {
    Set<Entity> held = EnumSet.noneOf(Entity.class);
    List<IssueCode> missing = new ArrayList<>();
    boolean fresh = onlyStaffByHand(bloomz);
    if (shown.sections().isEmpty()
        && (anyClass(bloomz) || (fresh && !shown.students().isEmpty()))) {
      missing.add(IssueCode.NO_SECTIONS);
      held.addAll(anyClass(bloomz) ? EnumSet.allOf(Entity.class) : Set.of());
    }
    if (shown.students().isEmpty() && (anyFamily(bloomz) || (fresh && namesStudents(shown)))) {
      missing.add(IssueCode.NO_STUDENTS);
      held.addAll(anyFamily(bloomz) ? EnumSet.allOf(Entity.class) : Set.of());
    }
    if (shown.staff().values().stream().noneMatch(Staff::teaches)
        && (anyTeacher(bloomz) || (fresh && namesTeachers(shown)))) {
      missing.add(IssueCode.NO_TEACHERS);
      held.addAll(anyTeacher(bloomz) ? STAFF : Set.of());
    }
    if (shown.staff().values().stream().allMatch(Staff::teaches) && severalOtherStaff(bloomz)) {
      missing.add(IssueCode.NO_OTHER_STAFF);
      held.addAll(STAFF);
    }
    if (settings.importsParents()
        && !shown.students().isEmpty()
        && shown.parents().isEmpty()
        && anyGuardianship(bloomz)) {
      missing.add(IssueCode.NO_CONTACTS);
      held.addAll(Set.of(Entity.GUARDIANSHIPS, Entity.PARENTS));
    }
    return new Protection(kind, held, missing, settings.importsParents());
  }

  RunKind kind() {
    return kind;
  }

  /** Whether this run may remove what is of that kind. */
  boolean removes(Entity entity) {
    return kind.removes() && !held.contains(entity);
  }

  /** Whether things of that kind stay because Clever's answer lacks what they depend on (I 6). */
  boolean holds(Entity entity) {
    return held.contains(entity);
  }

  /** Whether parents are kept equal to Clever's contacts at all (S: contactValues). */
  boolean parentsSynced() {
    return parentsSynced;
  }

  boolean lacksTeachers() {
    return missing.contains(IssueCode.NO_TEACHERS);
  }

  boolean lacksSections() {
    return missing.contains(IssueCode.NO_SECTIONS);
  }

  void report(Draft draft) {
    missing.forEach(code -> draft.report(new Issue(code, Issue.Subject.SCHOOL, "", "", "")));
  }

  SortedSet<Entity> held() {
    return kind.removes() ? new TreeSet<>(held) : Collections.emptySortedSet();
  }

  /** Whether nothing was imported yet; staff may have been added by hand, as who invites is. */
  private static boolean onlyStaffByHand(BloomzRoster bloomz) {
    return bloomz.classes().isEmpty()
        && bloomz.members().values().stream()
            .allMatch(
                each ->
                    each.source() == Source.MANUAL
                        && each.student() == null
                        && each.parent() == null);
  }

  private static boolean namesStudents(CleverIndex shown) {
    return shown.sections().values().stream().anyMatch(each -> !each.students().isEmpty());
  }

  private static boolean namesTeachers(CleverIndex shown) {
    return shown.sections().values().stream().anyMatch(each -> !each.teachers().isEmpty());
  }

  private static boolean anyClass(BloomzRoster bloomz) {
    return bloomz.classes().values().stream()
        .anyMatch(each -> each.section() != null && !each.archived());
  }

  /** Whether there is any student or parent, from Clever or not: all of them could leave (I 4). */
  private static boolean anyFamily(BloomzRoster bloomz) {
    return bloomz.members().values().stream()
        .anyMatch(member -> member.student() != null || member.parent() != null);
  }

  private static boolean anyTeacher(BloomzRoster bloomz) {
    return bloomz.members().values().stream().anyMatch(Protection::isLinkedTeacher)
        || bloomz.classes().values().stream()
            .filter(each -> each.section() != null && !each.archived())
            .map(RosterClass::enrolments)
            .flatMap(List::stream)
            .anyMatch(enrolment -> enrolment.place().teaches());
  }

  private static boolean isLinkedTeacher(Member member) {
    return member.active()
        && member.staff() != null
        && member.staff().cleverId() != null
        && member.staff().role() == Role.TEACHER;
  }

  /** More than one: of a single person, to have left is likelier than to be shared no more. */
  private static boolean severalOtherStaff(BloomzRoster bloomz) {
    return bloomz.members().values().stream()
            .filter(
                member ->
                    member.active()
                        && member.staff() != null
                        && member.staff().cleverId() != null
                        && member.staff().role() == Role.SCHOOL_SUPPORT_STAFF)
            .count()
        > 1;
  }

  private static boolean anyGuardianship(BloomzRoster bloomz) {
    return bloomz.members().values().stream()
        .map(Member::student)
        .anyMatch(student -> student != null && !student.guardianships().isEmpty());
  }
}
