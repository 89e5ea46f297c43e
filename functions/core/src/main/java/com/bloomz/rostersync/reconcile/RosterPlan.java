package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The roster as decided so far. A value: {@link #then} adds what a stage decides and leaves this
 * one as it is.
 *
 * @param before what Bloomz has
 * @param members all, as they are to be stored
 * @param classes all, as they are to be stored
 * @param memberPlans the members that change
 * @param classPlans the classes that change
 * @param classBySection the class of each section that has one, archived ones too; of several
 *     classes the first by id
 */
record RosterPlan(
    BloomzRoster before,
    SortedMap<MemberId, Member> members,
    SortedMap<ClassId, RosterClass> classes,
    SortedMap<MemberId, MemberPlan> memberPlans,
    SortedMap<ClassId, ClassPlan> classPlans,
    SortedMap<CleverId, ClassId> classBySection,
    Matches matches,
    Losses losses,
    SortedSet<Issue> issues) {

  /** One step of a decision: from the roster as decided so far to what the step changes in it. */
  interface Stage {
    Part decide(RosterPlan plan);
  }

  static RosterPlan of(BloomzRoster bloomz) {
    return new RosterPlan(
        bloomz,
        bloomz.members(),
        bloomz.classes(),
        new TreeMap<>(),
        new TreeMap<>(),
        linked(new TreeMap<>(), bloomz.classes().values()),
        Matches.NONE,
        Losses.NONE,
        new TreeSet<>());
  }

  private static SortedMap<CleverId, ClassId> linked(
      SortedMap<CleverId, ClassId> known, Iterable<RosterClass> classes) {
    SortedMap<CleverId, ClassId> linked = new TreeMap<>(known);
    for (RosterClass each : classes) {
      if (each.section() != null) {
        linked.putIfAbsent(each.section(), each.id());
      }
    }
    return linked;
  }

  RosterPlan then(List<Stage> stages) {
    RosterPlan plan = this;
    for (Stage stage : stages) {
      plan = plan.then(stage);
    }
    return plan;
  }

  RosterPlan then(Stage stage) {
    return with(stage.decide(this));
  }

  RosterPlan with(Part part) {
    RosterPlan plan = withMembers(part.members()).withClasses(part.classes());
    SortedSet<Issue> allIssues = new TreeSet<>(issues);
    allIssues.addAll(part.issues());
    return new RosterPlan(
        before,
        plan.members,
        plan.classes,
        plan.memberPlans,
        plan.classPlans,
        plan.classBySection,
        matches.plus(part.matches()),
        losses.plus(part.losses()),
        allIssues);
  }

  private RosterPlan withMembers(SortedMap<MemberId, MemberPlan> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    SortedMap<MemberId, Member> all = new TreeMap<>(members);
    SortedMap<MemberId, MemberPlan> plans = new TreeMap<>(memberPlans);
    changed.forEach(
        (id, plan) -> {
          all.put(id, plan.after());
          plans.put(id, plan);
        });
    return new RosterPlan(
        before, all, classes, plans, classPlans, classBySection, matches, losses, issues);
  }

  private RosterPlan withClasses(SortedMap<ClassId, ClassPlan> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    SortedMap<ClassId, RosterClass> all = new TreeMap<>(classes);
    SortedMap<ClassId, ClassPlan> plans = new TreeMap<>(classPlans);
    changed.forEach(
        (id, plan) -> {
          all.put(id, plan.after());
          plans.put(id, plan);
        });
    SortedMap<CleverId, ClassId> linked =
        linked(classBySection, changed.values().stream().map(ClassPlan::after).toList());
    return new RosterPlan(
        before, members, all, memberPlans, plans, linked, matches, losses, issues);
  }

  MemberPlan member(MemberId id) {
    MemberPlan plan = memberPlans.get(id);
    return plan != null
        ? plan
        : MemberPlan.unchanged(
            Objects.requireNonNull(members.get(id), "every matched person is a member"));
  }

  ClassPlan rosterClass(ClassId id) {
    ClassPlan plan = classPlans.get(id);
    return plan != null
        ? plan
        : ClassPlan.unchanged(Objects.requireNonNull(classes.get(id), "every link is to a class"));
  }

  /**
   * Parents and staff, then students, then classes, then whoever leaves, students first: so whoever
   * is in something is active at every moment (I 8). A member of whom more changes than that is
   * written twice.
   */
  List<Write> writes() {
    List<Write> writes = new ArrayList<>();
    List<MemberPlan> plans =
        memberPlans.values().stream().filter(each -> !each.changes().isEmpty()).toList();
    addMembers(writes, plans.stream().flatMap(each -> each.staying().stream()).toList(), false);
    ClassOrder.of(before.classes().values(), classPlans.values())
        .forEach(each -> writes.add(each.write()));
    addMembers(writes, plans.stream().flatMap(each -> each.leaving().stream()).toList(), true);
    return writes;
  }

  private static void addMembers(
      List<Write> writes, List<Write.OfMember> members, boolean studentsFirst) {
    members.stream().filter(each -> isStudent(each) == studentsFirst).forEach(writes::add);
    members.stream().filter(each -> isStudent(each) != studentsFirst).forEach(writes::add);
  }

  private static boolean isStudent(Write.OfMember write) {
    return write.after().student() != null;
  }

  /** Every change, in no order. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    memberPlans.values().forEach(each -> changes.addAll(each.changes()));
    classPlans.values().forEach(each -> changes.addAll(each.changes()));
    return changes;
  }
}
