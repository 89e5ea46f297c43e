package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.settings.BrakeSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of which kinds more would leave than may, and which large classes would lose everyone. */
record Overrun(Set<Entity> kinds, Set<ClassId> classes) {
  /** From how many students on a class is looked at by itself (X 2). */
  private static final int LARGE = 10;

  /** What a rollover changes everywhere; who leaves the school is looked at all the same. */
  private static final Set<Entity> CHANGING =
      Set.of(Entity.CLASSES, Entity.STUDENT_ENROLMENTS, Entity.STAFF_ENROLMENTS);

  boolean isAny() {
    return !kinds.isEmpty() || !classes.isEmpty();
  }

  static Overrun of(
      Collection<Removal> removals, BloomzRoster bloomz, BrakeSettings limits, LocalDate day) {
    if (removals.isEmpty()) {
      return new Overrun(Set.of(), Set.of());
    }
    Set<Entity> kinds = EnumSet.noneOf(Entity.class);
    int percent = limits.percentOn(day);
    losses(independent(removals, bloomz), bloomz)
        .forEach(
            (kind, loss) -> {
              if (loss.isOver(percent) && !(limits.isRollover(day) && CHANGING.contains(kind))) {
                kinds.add(kind);
              }
            });
    boolean looks = !limits.isRollover(day) && percent < 100;
    return new Overrun(kinds, looks ? emptied(removals, bloomz) : Set.of());
  }

  /** How many of each kind would leave, and how many there are. */
  static SortedMap<Entity, KindLoss> losses(Collection<Removal> removals, BloomzRoster bloomz) {
    Map<Entity, Long> all = sizes(bloomz);
    Map<Entity, Long> removed = new EnumMap<>(Entity.class);
    removals.forEach(each -> removed.merge(each.kind(), 1L, Long::sum));
    SortedMap<Entity, KindLoss> losses = new TreeMap<>();
    removed.forEach(
        (kind, number) -> losses.put(kind, new KindLoss(number, all.getOrDefault(kind, 0L))));
    return losses;
  }

  private static Map<Entity, Long> sizes(BloomzRoster bloomz) {
    Map<Entity, Long> sizes = new EnumMap<>(Entity.class);
    for (Member each : bloomz.members().values()) {
      count(sizes, Entity.STUDENTS, each.activeStudent() != null);
      count(sizes, Entity.STAFF, each.activeStaff() != null);
      count(sizes, Entity.PARENTS, each.activeParent() != null);
      if (each.activeStudent() != null) {
        sizes.merge(
            Entity.GUARDIANSHIPS, (long) each.activeStudent().guardianships().size(), Long::sum);
      }
    }
    for (RosterClass each : bloomz.classes().values()) {
      if (isSynced(each)) {
        count(sizes, Entity.CLASSES, true);
        for (Enrolment place : each.enrolments()) {
          count(sizes, Entity.STAFF_ENROLMENTS, place.place().teaches());
          count(sizes, Entity.STUDENT_ENROLMENTS, !place.place().teaches());
        }
      }
    }
    return sizes;
  }

  private static void count(Map<Entity, Long> sizes, Entity kind, boolean counts) {
    if (counts) {
      sizes.merge(kind, 1L, Long::sum);
    }
  }

  static boolean isSynced(RosterClass of) {
    return of.section() != null && !of.archived();
  }

  /** Without what leaves because somebody else does: a child's places and parents. */
  private static Collection<Removal> independent(
      Collection<Removal> removals, BloomzRoster bloomz) {
    Set<MemberId> students = subjects(removals, Entity.STUDENTS);
    Set<MemberId> staff = subjects(removals, Entity.STAFF);
    Set<MemberId> parents = students.isEmpty() ? Set.of() : parentsOfNobodyElse(bloomz, students);
    return removals.stream()
        .filter(
            each -> {
              MemberId who = new MemberId(each.subject());
              return switch (each.kind()) {
                case STUDENT_ENROLMENTS -> !students.contains(who);
                case STAFF_ENROLMENTS -> !staff.contains(who);
                case PARENTS -> !parents.contains(who);
                case CLASSES, STUDENTS, STAFF, GUARDIANSHIPS -> true;
              };
            })
        .toList();
  }

  static Set<MemberId> subjects(Collection<Removal> removals, Entity kind) {
    Set<MemberId> subjects = new HashSet<>();
    for (Removal each : removals) {
      if (each.kind() == kind) {
        subjects.add(new MemberId(each.subject()));
      }
    }
    return subjects;
  }

  private static Set<MemberId> parentsOfNobodyElse(BloomzRoster bloomz, Set<MemberId> students) {
    Set<MemberId> some = new HashSet<>();
    Set<MemberId> others = new HashSet<>();
    for (Member each : bloomz.members().values()) {
      if (each.activeStudent() != null) {
        Set<MemberId> parents = students.contains(each.id()) ? some : others;
        for (Guardianship tie : each.activeStudent().guardianships()) {
          parents.add(tie.parent());
        }
      }
    }
    some.removeAll(others);
    return some;
  }

  private static Set<ClassId> emptied(Collection<Removal> removals, BloomzRoster bloomz) {
    Map<ClassId, Long> lost = new HashMap<>();
    Set<ClassId> emptied = new HashSet<>();
    for (Removal each : removals) {
      if (each.kind() == Entity.STUDENT_ENROLMENTS) {
        lost.merge(new ClassId(each.within()), 1L, Long::sum);
      } else if (each.kind() == Entity.CLASSES) {
        lost.put(new ClassId(each.subject()), Long.MAX_VALUE / 2);
      }
    }
    lost.forEach(
        (id, number) -> {
          RosterClass of = bloomz.classes().get(id);
          long students = of == null ? 0 : students(of);
          if (students >= LARGE && number >= students) {
            emptied.add(id);
          }
        });
    return emptied;
  }

  static long students(RosterClass of) {
    return of.enrolments().stream().filter(each -> !each.place().teaches()).count();
  }
}
