package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** In which classes people are, and whose parents. */
record Whereabouts(Facts facts) {
  /** What tells somebody from a namesake: classes, or children. */
  List<String> of(String person) {
    List<String> classes = classesOf(person);
    return classes.isEmpty() ? childrenOf(person) : classes;
  }

  /** Whether somebody was taken out of a class after Clever was read. */
  boolean isTakenOut(String person) {
    return facts.from().past().stream()
        .filter(each -> each.change().verb() == Verb.REMOVED && facts.isNewer(each))
        .map(PastChange::change)
        .anyMatch(each -> Facts.PLACES.contains(each.entity()) && each.subject().equals(person));
  }

  /** The active classes that somebody is in, with those that the next import adds. */
  List<String> classesOf(String person) {
    Set<String> names = new TreeSet<>();
    for (RosterClass each : facts.from().roster().classes().values()) {
      boolean isIn =
          each.enrolments().stream().anyMatch(one -> one.member().value().equals(person));
      if (!each.archived() && isIn && !isRemoved(person, each.id().value())) {
        names.add(each.name());
      }
    }
    facts
        .next()
        .filter(each -> Facts.PLACES.contains(each.entity()) && each.subject().equals(person))
        .filter(each -> each.verb() == Verb.CREATED)
        .forEach(each -> names.add(className(each.within())));
    return List.copyOf(names);
  }

  private boolean isRemoved(String person, String rosterClass) {
    return facts
        .nextPlace(person, rosterClass)
        .filter(each -> each.verb() == Verb.REMOVED)
        .isPresent();
  }

  private String className(String id) {
    RosterClass known = facts.rosterClass(id);
    return known != null
        ? known.name()
        : facts.nextOfClass(id).map(each -> each.after().getOrDefault("name", id)).orElse(id);
  }

  /** The active children of a parent, with those that the next import adds. */
  List<String> childrenOf(String parent) {
    return childIds(parent).map(this::personName).toList();
  }

  private Stream<String> childIds(String parent) {
    var standing = new Standing(facts.from().roster());
    return Stream.concat(
        standing.childrenOf(parent).stream(),
        facts
            .next()
            .filter(each -> each.entity() == Entity.GUARDIANSHIPS)
            .filter(each -> each.verb() == Verb.CREATED && each.subject().equals(parent))
            .map(Change::within));
  }

  /** Whether a child of that parent is in that class now. */
  boolean isParentIn(String parent, String rosterClass) {
    var standing = new Standing(facts.from().roster());
    return standing.childrenOf(parent).stream()
        .anyMatch(each -> standing.place(each, rosterClass).isPresent());
  }

  /** The children of a parent who are in that class after the next import. */
  List<String> childrenIn(String parent, String rosterClass) {
    var standing = new Standing(facts.from().roster());
    return childIds(parent)
        .filter(
            each ->
                facts.nextTie(parent, each).filter(tie -> tie.verb() == Verb.REMOVED).isEmpty()
                    && !isRemoved(each, rosterClass))
        .filter(
            each ->
                standing.place(each, rosterClass).isPresent()
                    || facts.nextPlace(each, rosterClass).isPresent())
        .map(this::personName)
        .toList();
  }

  private String personName(String id) {
    Member known = facts.member(id);
    return known != null
        ? known.name().whole()
        : facts.nextOf(id).map(Directory::nameAfter).orElse(id);
  }
}
