package com.bloomz.rostersync.local;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that a roster has of Clever, as it stood after one of its imports: what is stored now, less
 * what later imports did by their journals. Only where nobody changed the school by hand since.
 */
final class RosterAfter {
  private static final Set<IssueCode> NAMELESS =
      Set.of(
          IssueCode.DUPLICATE_SECTION_NAME,
          IssueCode.CLASS_NAME_TAKEN,
          IssueCode.SECTION_WITHOUT_NAME);

  /** A class, a member with a hat, a place or a link. */
  private record Thing(Entity entity, String subject, String within) {}

  private final Set<Thing> things = new HashSet<>();
  private final Map<String, String> sectionOfClass = new HashMap<>();

  private RosterAfter() {}

  /** After the newest import. */
  static RosterAfter now(BloomzRoster roster) {
    var after = new RosterAfter();
    roster.classes().values().forEach(after::add);
    roster.members().values().forEach(after::add);
    return after;
  }

  private void add(RosterClass each) {
    if (each.section() == null) {
      return;
    }
    String id = each.id().value();
    sectionOfClass.put(id, each.section().value());
    if (!each.archived()) {
      things.add(new Thing(Entity.CLASSES, id, ""));
    }
    each.enrolments()
        .forEach(
            place ->
                things.add(
                    new Thing(
                        place.place().teaches()
                            ? Entity.STAFF_ENROLMENTS
                            : Entity.STUDENT_ENROLMENTS,
                        place.member().value(),
                        id)));
  }

  private void add(Member member) {
    String id = member.id().value();
    if (member.student() != null && member.student().cleverId() != null) {
      for (Guardianship each : member.student().guardianships()) {
        things.add(new Thing(Entity.GUARDIANSHIPS, each.parent().value(), id));
      }
    }
    Hat.OfStudent student = member.activeStudent();
    if (student != null && student.cleverId() != null) {
      things.add(new Thing(Entity.STUDENTS, id, ""));
    }
    Hat.OfStaff staff = member.activeStaff();
    if (staff != null && staff.cleverId() != null) {
      things.add(new Thing(Entity.STAFF, id, ""));
    }
    Hat.OfParent parent = member.activeParent();
    if (parent != null && !parent.contacts().isEmpty()) {
      things.add(new Thing(Entity.PARENTS, id, ""));
    }
  }

  /** Goes back to before an import. */
  void undo(Collection<Change> journal) {
    byThing(journal)
        .forEach(
            (thing, verbs) -> {
              if (verbs.contains(Verb.CREATED) || verbs.contains(Verb.RESTORED)) {
                things.remove(thing);
              }
              if (verbs.contains(Verb.REMOVED) || verbs.contains(Verb.ARCHIVED)) {
                things.add(thing);
              }
            });
  }

  /**
   * What an import counts that came to its end, after which this stood.
   *
   * @param withParents whether the school's settings import parents
   * @param passedOver how many contacts were not to become parents: no table has them
   */
  Counts counts(
      Collection<Change> journal, List<Issue> issues, boolean withParents, long passedOver) {
    Counts changed = changed(journal);
    var counts = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      Tally tally = changed.of(entity);
      long all = shown(entity, issues);
      boolean counted = withParents || (entity != Entity.PARENTS && entity != Entity.GUARDIANSHIPS);
      counts.put(
          entity,
          tally.plus(
              new Tally(
                  0,
                  0,
                  0,
                  0,
                  counted ? all - tally.created() - tally.updated() : 0,
                  entity == Entity.PARENTS ? passedOver : skipped(entity, issues))));
    }
    return new Counts(counts);
  }

  /** What those changes alone count: each thing once, by what says most of it. */
  static Counts changed(Collection<Change> journal) {
    var counts = new TreeMap<Entity, Tally>();
    byThing(journal)
        .forEach(
            (thing, verbs) ->
                counts.merge(thing.entity(), Tally.ZERO.plus(gravest(verbs)), Tally::plus));
    return new Counts(counts);
  }

  private static Verb gravest(Set<Verb> verbs) {
    return List.of(Verb.CREATED, Verb.ARCHIVED, Verb.REMOVED, Verb.RESTORED, Verb.UPDATED).stream()
        .filter(verbs::contains)
        .findFirst()
        .orElseThrow();
  }

  private static Map<Thing, Set<Verb>> byThing(Collection<Change> journal) {
    return journal.stream()
        .collect(
            Collectors.groupingBy(
                each -> new Thing(each.entity(), each.subject(), each.within()),
                Collectors.mapping(Change::verb, Collectors.toSet())));
  }

  /** How many of a kind Clever shows: not what stayed though its section or student is gone. */
  private long shown(Entity entity, List<Issue> issues) {
    Set<String> gone =
        issues.stream()
            .filter(issue -> issue.code() == IssueCode.SECTION_GONE)
            .map(Issue::id)
            .collect(Collectors.toSet());
    return things.stream()
        .filter(thing -> thing.entity() == entity)
        .filter(
            thing ->
                switch (entity) {
                  case CLASSES -> !gone.contains(thing.subject());
                  case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
                      has(Entity.CLASSES, thing.within()) && !gone.contains(thing.within());
                  case GUARDIANSHIPS -> has(Entity.STUDENTS, thing.within());
                  case STUDENTS, STAFF, PARENTS -> true;
                })
        .count();
  }

  private boolean has(Entity entity, String id) {
    return things.contains(new Thing(entity, id, ""));
  }

  private long skipped(Entity entity, List<Issue> issues) {
    return switch (entity) {
      case CLASSES ->
          issues.stream()
              .filter(issue -> issue.subject() == Issue.Subject.SECTION)
              .filter(issue -> NAMELESS.contains(issue.code()))
              .map(Issue::id)
              .distinct()
              .filter(section -> !hasClass(section))
              .count();
      case STUDENT_ENROLMENTS -> unknown(IssueCode.UNKNOWN_STUDENT, issues);
      case STAFF_ENROLMENTS -> unknown(IssueCode.UNKNOWN_TEACHER, issues);
      case STUDENTS, STAFF, PARENTS, GUARDIANSHIPS -> 0;
    };
  }

  private boolean hasClass(String section) {
    return sectionOfClass.entrySet().stream()
        .anyMatch(each -> each.getValue().equals(section) && has(Entity.CLASSES, each.getKey()));
  }

  private static long unknown(IssueCode code, List<Issue> issues) {
    return issues.stream()
        .filter(issue -> issue.code() == code)
        .mapToLong(issue -> Long.parseLong(issue.detail()))
        .sum();
  }
}
