package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.OptOuts.OfKind;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin leaves out of an import (X 1). Nothing new of a kind: a decision is made from
 * Clever's roster without the people, and the ties of parents, that it would otherwise add. What
 * stays is not removed by that, as nobody in Bloomz is linked to them.
 */
final class LeftOut {
  private static final int MOST_NAMES = 5;

  private final Set<CleverId> people = new HashSet<>();
  private final Map<CleverId, Set<CleverId>> children = new HashMap<>();

  private LeftOut() {}

  /** The roster without what the decision adds of those kinds; the same where that is nothing. */
  static CleverRoster of(
      CleverRoster roster, OptOuts optOuts, Decision decision, BloomzRoster bloomz) {
    var out = new LeftOut();
    Map<MemberId, Member> after = new HashMap<>();
    for (Write each : decision.writes()) {
      if (each instanceof Write.OfMember(Member member, var _)) {
        after.put(member.id(), member);
      }
    }
    for (Change each : decision.changes()) {
      if (each.verb() == Verb.CREATED && !optOuts.adds(each.entity())) {
        out.add(each, after, bloomz);
      }
    }
    return out.people.isEmpty() && out.children.isEmpty() ? roster : out.without(roster);
  }

  private void add(Change each, Map<MemberId, Member> after, BloomzRoster bloomz) {
    switch (each.entity()) {
      case STUDENTS, STAFF, PARENTS -> {
        MemberId id = new MemberId(each.subject());
        Set<CleverId> ids = new HashSet<>(ids(each.entity(), after.get(id)));
        ids.removeAll(ids(each.entity(), bloomz.members().get(id)));
        people.addAll(ids);
      }
      case GUARDIANSHIPS -> {
        Member parent = member(new MemberId(each.subject()), after, bloomz);
        Member child = member(new MemberId(each.within()), after, bloomz);
        for (CleverId contact : ids(Entity.PARENTS, parent)) {
          children
              .computeIfAbsent(contact, _ -> new HashSet<>())
              .addAll(ids(Entity.STUDENTS, child));
        }
      }
      // Decided where classes are made and filled.
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> {}
    }
  }

  private static @Nullable Member member(
      MemberId id, Map<MemberId, Member> after, BloomzRoster bloomz) {
    Member changed = after.get(id);
    return changed == null ? bloomz.members().get(id) : changed;
  }

  private static Set<CleverId> ids(Entity kind, @Nullable Member of) {
    if (of == null) {
      return Set.of();
    }
    Hat hat =
        switch (kind) {
          case STUDENTS -> of.student();
          case STAFF -> of.staff();
          case PARENTS -> of.parent();
          case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> null;
        };
    return hat == null ? Set.of() : Set.copyOf(hat.cleverIds());
  }

  private CleverRoster without(CleverRoster roster) {
    return new CleverRoster(
        roster.sections().stream().map(this::without).toList(),
        roster.terms(),
        roster.students().stream().filter(each -> !people.contains(each.id())).toList(),
        roster.staff().stream().filter(each -> !people.contains(each.id())).toList(),
        roster.contacts().stream()
            .filter(each -> !people.contains(each.id()))
            .map(this::without)
            .toList(),
        roster.issues(),
        roster.unknown(),
        roster.schoolPhone());
  }

  private Section without(Section section) {
    CleverId primary = section.primaryTeacher();
    return new Section(
        section.id(),
        section.name(),
        section.term(),
        primary != null && people.contains(primary) ? null : primary,
        less(section.teachers()),
        less(section.students()),
        section.subject());
  }

  private Set<CleverId> less(Set<CleverId> some) {
    Set<CleverId> left = new HashSet<>(some);
    left.removeAll(people);
    return left;
  }

  private Contact without(Contact contact) {
    Set<CleverId> gone = children.getOrDefault(contact.id(), Set.of());
    return new Contact(
        contact.id(),
        contact.name(),
        contact.email(),
        contact.phone(),
        contact.relationships().stream()
            .filter(each -> !gone.contains(each.student()) && !people.contains(each.student()))
            .toList());
  }

  /** What was left out, for the report. */
  static List<Issue> issues(OptOuts optOuts, CleverRoster roster, BloomzRoster bloomz) {
    List<Issue> issues = new ArrayList<>();
    if (!optOuts.removals().isEmpty()) {
      int number = optOuts.removals().size();
      String removals = number + (number == 1 ? " removal" : " removals");
      String names = names(optOuts.removals(), bloomz);
      issues.add(new Issue(IssueCode.LEFT_OUT, Issue.Subject.SCHOOL, "", removals, names));
    }
    for (ClassId each : optOuts.classes()) {
      String name = name(each, roster, bloomz);
      issues.add(new Issue(IssueCode.LEFT_OUT, Issue.Subject.CLASS, each.value(), name, ""));
    }
    for (OfKind each : optOuts.kinds()) {
      issues.add(new Issue(IssueCode.LEFT_OUT, Issue.Subject.SCHOOL, "", text(each), ""));
    }
    return issues;
  }

  /** Whom or which classes they are of: the first by name, and how many more. */
  private static String names(Set<Removal> removals, BloomzRoster bloomz) {
    List<String> names =
        removals.stream()
            .map(each -> name(each, bloomz))
            .filter(each -> !each.isEmpty())
            .distinct()
            .sorted()
            .toList();
    int more = names.size() - MOST_NAMES;
    String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
    return more > 0 ? first + ", and " + more + " more" : first;
  }

  private static String name(Removal removal, BloomzRoster bloomz) {
    if (removal.kind() == Entity.CLASSES) {
      RosterClass of = bloomz.classes().get(new ClassId(removal.subject()));
      return of == null ? "" : of.name();
    }
    Member of = bloomz.members().get(new MemberId(removal.subject()));
    return of == null ? "" : of.name().whole();
  }

  private static String name(ClassId id, CleverRoster roster, BloomzRoster bloomz) {
    RosterClass known = bloomz.classes().get(id);
    return known != null
        ? known.name()
        : roster.sections().stream()
            .filter(each -> id.value().equals("c-" + each.id()))
            .map(Section::name)
            .findFirst()
            .orElse("");
  }

  private static String text(OfKind each) {
    String kind =
        switch (each.kind()) {
          case CLASSES -> "classes";
          case STUDENTS -> "students";
          case STAFF -> "staff";
          case PARENTS -> "parents";
          case STUDENT_ENROLMENTS -> "students in classes";
          case STAFF_ENROLMENTS -> "staff in classes";
          case GUARDIANSHIPS -> "links of parents to children";
        };
    return switch (each.way()) {
      case ADDITIONS -> "new " + kind;
      case REMOVALS -> "removals of " + kind;
    };
  }
}
