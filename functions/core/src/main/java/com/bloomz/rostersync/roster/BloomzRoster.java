package com.bloomz.rostersync.roster;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a school has in Bloomz: all its classes, archived ones too, and all its members, inactive
 * ones too.
 *
 * @param classes by id, ascending
 * @param members by id, ascending
 */
public record BloomzRoster(
    SortedMap<ClassId, RosterClass> classes, SortedMap<MemberId, Member> members) {
  public BloomzRoster {
    classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
  }

  /** The roster of a school that has nothing. */
  public static BloomzRoster empty() {
    return new BloomzRoster(new TreeMap<>(), new TreeMap<>());
  }

  /**
   * This roster with those classes and members put in or put in the place of their former selves.
   */
  public BloomzRoster with(Collection<RosterClass> newClasses, Collection<Member> newMembers) {
    var allClasses = new TreeMap<>(classes);
    newClasses.forEach(each -> allClasses.put(each.id(), each));
    var allMembers = new TreeMap<>(members);
    newMembers.forEach(each -> allMembers.put(each.id(), each));
    return new BloomzRoster(allClasses, allMembers);
  }

  @Override
  public String toString() {
    return "BloomzRoster";
  }
}
