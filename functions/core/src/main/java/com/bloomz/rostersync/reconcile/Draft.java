package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The roster while it is being decided: Bloomz's, with every change made so far. */
final class Draft {
  private final BloomzRoster before;
  private final SortedMap<MemberId, Member> members;
  private final SortedMap<ClassId, RosterClass> classes;
  private final SortedMap<MemberId, List<Change>> memberChanges = new TreeMap<>();
  private final SortedMap<ClassId, List<Change>> classChanges = new TreeMap<>();
  private final Set<MemberId> lostPlace = new HashSet<>();
  private final Set<MemberId> lostChild = new HashSet<>();
  private final Set<Issue> issues = new TreeSet<>();
  private final Map<Entity, Tally> extra = new EnumMap<>(Entity.class);

  Draft(BloomzRoster before) {
    this.before = before;
    this.members = new TreeMap<>(before.members());
    this.classes = new TreeMap<>(before.classes());
  }

  BloomzRoster before() {
    return before;
  }

  Collection<Member> members() {
    return members.values();
  }

  Collection<RosterClass> classes() {
    return classes.values();
  }

  @Nullable RosterClass rosterClass(ClassId id) {
    return classes.get(id);
  }

  Member member(MemberId id) {
    return Objects.requireNonNull(members.get(id), "every resolved person is a member");
  }

  boolean isActive(MemberId id) {
    Member member = members.get(id);
    return member != null && member.active();
  }

  void put(Member member, Change change) {
    members.put(member.id(), member);
    memberChanges.computeIfAbsent(member.id(), id -> new ArrayList<>()).add(change);
  }

  /** Puts a member that follows Clever; those are all the changes by P 5 that it has then. */
  void putFollowing(Member member, List<Change> changes) {
    members.put(member.id(), member);
    List<Change> all = memberChanges.computeIfAbsent(member.id(), id -> new ArrayList<>());
    all.removeIf(each -> each.rule() == Rule.P_5);
    all.addAll(changes);
    if (all.isEmpty()) {
      memberChanges.remove(member.id());
    }
  }

  void put(RosterClass rosterClass, Change change) {
    put(rosterClass, List.of(change));
  }

  void put(RosterClass rosterClass, List<Change> changes) {
    classes.put(rosterClass.id(), rosterClass);
    classChanges.computeIfAbsent(rosterClass.id(), id -> new ArrayList<>()).addAll(changes);
  }

  /** Remembers that this run ends a member's place in a class. */
  void losesPlace(MemberId member) {
    lostPlace.add(member);
  }

  /** Remembers that this run ends a parent's guardianship. */
  void losesChild(MemberId member) {
    lostChild.add(member);
  }

  boolean hasLostPlace(MemberId member) {
    return lostPlace.contains(member);
  }

  boolean hasLostChild(MemberId member) {
    return lostChild.contains(member);
  }

  void report(Issue issue) {
    issues.add(issue);
  }

  /** Counts what leads to no change. */
  void count(Entity entity, long unchanged, long skipped) {
    extra.merge(entity, new Tally(0, 0, 0, 0, unchanged, skipped), Tally::plus);
  }

  /** The id of a member that an import makes for that Clever user: the same whenever decided. */
  MemberId freshMember(CleverId user) {
    String base = "m-" + user;
    for (int i = 1; ; i++) {
      MemberId id = new MemberId(i == 1 ? base : base + "-" + i);
      if (!members.containsKey(id)) {
        return id;
      }
    }
  }

  /** The id of a class that an import makes for that section: the same whenever decided. */
  ClassId freshClass(CleverId section) {
    String base = "c-" + section;
    for (int i = 1; ; i++) {
      ClassId id = new ClassId(i == 1 ? base : base + "-" + i);
      if (!classes.containsKey(id)) {
        return id;
      }
    }
  }

  Decision decision(CleverIndex shown, Matches resolved, Protection protection) {
    for (Entity kind : List.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS)) {
      Set<MemberId> unchanged = resolved.members(kind);
      unchanged.removeAll(changedMembers(kind));
      count(kind, unchanged.size(), 0);
    }
    count(Entity.PARENTS, 0, shown.passedOver());
    new Kept(this, shown, resolved, protection).count();
    List<Write> writes = writes();
    Counts changed = Counts.of(writes.stream().flatMap(each -> each.changes().stream()).toList());
    return new Decision(
        writes,
        List.copyOf(issues),
        changed.plus(new Counts(new TreeMap<>(extra))),
        protection.held());
  }

  private Set<MemberId> changedMembers(Entity kind) {
    var changed = new HashSet<MemberId>();
    memberChanges.forEach(
        (id, changes) -> {
          if (changes.stream().anyMatch(change -> change.entity() == kind)) {
            changed.add(id);
          }
        });
    return changed;
  }

  private List<Write> writes() {
    var writes = new ArrayList<Write>();
    addMembers(writes, member -> member.student() == null);
    addMembers(writes, member -> member.student() != null);
    classChanges.forEach(
        (id, changes) ->
            writes.add(new Write.OfClass(Objects.requireNonNull(classes.get(id)), changes)));
    return writes;
  }

  private void addMembers(List<Write> writes, Predicate<Member> which) {
    memberChanges.forEach(
        (id, changes) -> {
          Member member = member(id);
          if (which.test(member)) {
            writes.add(new Write.OfMember(member, changes));
          }
        });
  }
}
