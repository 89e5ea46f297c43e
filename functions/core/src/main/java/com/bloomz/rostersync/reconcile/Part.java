package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one stage decides. The plans of members and classes contain the changes of earlier stages.
 *
 * @param members those that the stage changes or creates
 * @param classes those that the stage changes or creates
 * @param matches which member each of Clever's users is, as far as the stage finds out
 * @param losses who loses something by this stage
 */
record Part(
    Map<MemberId, MemberPlan> members,
    SortedMap<ClassId, ClassPlan> classes,
    Matches matches,
    Losses losses,
    Set<Issue> issues) {

  /** A part that reports and changes nothing. */
  static Part of(Collection<Issue> issues) {
    Builder part = new Builder();
    issues.forEach(part::report);
    return part.build();
  }

  /** A part that knows of losses and changes nothing. */
  static Part of(Losses losses) {
    return new Part(Map.of(), new TreeMap<>(), Matches.NONE, losses, Set.of());
  }

  /** Collects a part. */
  static final class Builder {
    private final Map<MemberId, MemberPlan> members = new HashMap<>();
    private final SortedMap<ClassId, ClassPlan> classes = new TreeMap<>();
    private Matches matches = Matches.NONE;
    private final Set<MemberId> lostPlaces = new HashSet<>();
    private final Set<MemberId> lostChildren = new HashSet<>();
    private final Set<Issue> issues = new HashSet<>();

    void put(MemberPlan member) {
      members.put(member.id(), member);
    }

    void put(ClassPlan rosterClass) {
      classes.put(rosterClass.after().id(), rosterClass);
    }

    void match(Matches found) {
      matches = found;
    }

    void losesPlace(MemberId member) {
      lostPlaces.add(member);
    }

    void losesChild(MemberId parent) {
      lostChildren.add(parent);
    }

    void report(Issue issue) {
      issues.add(issue);
    }

    /** The member of that id as this part changes or creates it. */
    Optional<MemberPlan> member(MemberId id) {
      return Optional.ofNullable(members.get(id));
    }

    /** Whether this part creates or changes a member of that id. */
    boolean contains(MemberId id) {
      return members.containsKey(id);
    }

    /** Whether this part creates or changes a class of that id. */
    boolean contains(ClassId id) {
      return classes.containsKey(id);
    }

    Part build() {
      return new Part(members, classes, matches, new Losses(lostPlaces, lostChildren), issues);
    }
  }
}
