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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The roster as decided so far. A value: {@link #then} adds what a stage decides and leaves this
 * one as it is.
 *
 * @param before what Bloomz has
 * @param members all, as they are to be stored; ascending
 * @param classes all, as they are to be stored; ascending
 * @param memberPlans the members that change
 * @param classPlans the classes that change
 * @param classBySection the class of each section that has one, archived ones too; of several
 *     classes the first by id
 */
record RosterPlan(
    BloomzRoster before,
    Map<MemberId, Member> members,
    Map<ClassId, RosterClass> classes,
    Map<MemberId, MemberPlan> memberPlans,
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
        new LinkedHashMap<>(bloomz.members()),
        new LinkedHashMap<>(bloomz.classes()),
        Map.of(),
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
    return new RosterPlan(
        before,
        plan.members,
        plan.classes,
        plan.memberPlans,
        plan.classPlans,
        plan.classBySection,
        matches.plus(part.matches()),
        losses.plus(part.losses()),
        union(issues, part.issues()));
  }

  private static SortedSet<Issue> union(SortedSet<Issue> some, Set<Issue> more) {
    if (more.isEmpty()) {
      return some;
    }
    SortedSet<Issue> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private RosterPlan withMembers(Map<MemberId, MemberPlan> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    Map<MemberId, MemberPlan> plans = new HashMap<>(memberPlans);
    plans.putAll(changed);
    Map<MemberId, Member> next = HashMap.newHashMap(changed.size());
    changed.forEach((id, plan) -> next.put(id, plan.after()));
    return new RosterPlan(
        before,
        merged(members, next),
        classes,
        plans,
        classPlans,
        classBySection,
        matches,
        losses,
        issues);
  }

  /** Both, ascending; of an id that both have the second. */
  private static <K extends Comparable<K>, V> Map<K, V> merged(Map<K, V> some, Map<K, V> more) {
    List<K> ids = new ArrayList<>(some.size() + more.size());
    ids.addAll(some.keySet());
    more.keySet().stream().filter(id -> !some.containsKey(id)).sorted().forEach(ids::add);
    if (ids.size() == some.size()) {
      Map<K, V> all = new LinkedHashMap<>(some);
      all.putAll(more);
      return all;
    }
    ids.sort(null); // Two ascending runs are merged in one go.
    Map<K, V> all = LinkedHashMap.newLinkedHashMap(ids.size());
    for (K id : ids) {
      V next = more.get(id);
      all.put(id, next == null ? Objects.requireNonNull(some.get(id)) : next);
    }
    return all;
  }

  private RosterPlan withClasses(SortedMap<ClassId, ClassPlan> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    Map<ClassId, RosterClass> next = new TreeMap<>();
    SortedMap<ClassId, ClassPlan> plans = new TreeMap<>(classPlans);
    changed.forEach(
        (id, plan) -> {
          next.put(id, plan.after());
          plans.put(id, plan);
        });
    return new RosterPlan(
        before,
        members,
        merged(classes, next),
        memberPlans,
        plans,
        linked(classBySection, next.values()),
        matches,
        losses,
        issues);
  }

  MemberPlan member(MemberId id) {
    return member(Objects.requireNonNull(members.get(id), "every matched person is a member"));
  }

  /** The same of a member whom Bloomz or this roster has, who need not be looked up again. */
  MemberPlan member(Member current) {
    MemberPlan plan = memberPlans.get(current.id());
    return plan != null ? plan : MemberPlan.unchanged(current);
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
    List<MemberPlan> plans = changedMembers();
    addMembers(writes, plans, MemberPlan::staying, false);
    writes.addAll(
        ClassOrder.of(
            before.classes().values(),
            classPlans.values().stream().map(ClassPlan::write).toList()));
    addMembers(writes, plans, MemberPlan::leaving, true);
    return writes;
  }

  /** Those about whom anything changes, ascending. */
  private List<MemberPlan> changedMembers() {
    List<MemberPlan> changed = new ArrayList<>(memberPlans.size());
    if (!memberPlans.isEmpty()) {
      for (MemberId id : members.keySet()) {
        MemberPlan plan = memberPlans.get(id);
        if (plan != null && !plan.changes().isEmpty()) {
          changed.add(plan);
        }
      }
    }
    return changed;
  }

  private static void addMembers(
      List<Write> writes,
      List<MemberPlan> plans,
      Function<MemberPlan, Optional<Write.OfMember>> write,
      boolean studentsFirst) {
    List<Write> others = new ArrayList<>();
    for (MemberPlan each : plans) {
      boolean first = (each.after().student() != null) == studentsFirst;
      write.apply(each).ifPresent((first ? writes : others)::add);
    }
    writes.addAll(others);
  }

  /** Every change, a list for each member and class, in no order. */
  List<List<Change>> changes() {
    List<List<Change>> changes = new ArrayList<>(memberPlans.size() + classPlans.size());
    memberPlans.values().forEach(each -> changes.add(each.changes()));
    classPlans.values().forEach(each -> changes.add(each.changes()));
    return changes;
  }
}
