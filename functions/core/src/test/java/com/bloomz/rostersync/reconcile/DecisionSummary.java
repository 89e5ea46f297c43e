package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a decision comes to, in short lines that tests compare. */
public record DecisionSummary(BloomzRoster before, Decision decision) {

  /** The roster when every write is stored. */
  BloomzRoster after() {
    var classes = new ArrayList<RosterClass>();
    var members = new ArrayList<Member>();
    for (Write write : decision.writes()) {
      switch (write) {
        case Write.OfClass each -> classes.add(each.after());
        case Write.OfDeletedClass each -> throw new IllegalArgumentException(each.toString());
        case Write.OfMember each -> members.add(each.after());
      }
    }
    return before.with(classes, members);
  }

  /** Every change, such as {@code STAFF_ENROLMENTS REMOVED m-t1 in c-A by I 4}. */
  List<String> changes() {
    return decision.changes().stream().map(DecisionSummary::line).toList();
  }

  private static String line(Change change) {
    String within = change.within().isEmpty() ? "" : " in " + change.within();
    String what = change.entity() + " " + change.verb() + " " + change.subject() + within;
    return what + " by " + change.rule().number();
  }

  /**
   * Every issue, such as {@code DUPLICATE_SECTION_NAME SECTION B}; not that Clever shares none of a
   * kind of which Bloomz has none either.
   */
  List<String> issues() {
    return lines(decision.issues().stream().filter(each -> !isOfNothing(each.code())));
  }

  /** Every issue. */
  List<String> allIssues() {
    return lines(decision.issues().stream());
  }

  private boolean isOfNothing(IssueCode code) {
    return switch (code) {
      case NO_SECTIONS ->
          before.classes().values().stream().allMatch(each -> each.section() == null);
      case NO_STUDENTS -> lacks(member -> member.student() != null || member.parent() != null);
      case NO_TEACHERS ->
          lacks(member -> member.staff() != null && member.staff().cleverId() != null);
      case NO_CONTACTS, CONTACTS_NOT_SHARED -> lacks(member -> member.parent() != null);
      default -> false;
    };
  }

  private boolean lacks(Predicate<Member> kind) {
    return before.members().values().stream().noneMatch(kind);
  }

  private static List<String> lines(Stream<Issue> issues) {
    return issues
        .map(each -> (each.code() + " " + each.subject() + " " + each.id()).strip())
        .toList();
  }

  List<Issue> fullIssues(IssueCode code) {
    return decision.issues().stream().filter(each -> each.code() == code).toList();
  }

  List<String> issues(IssueCode code) {
    return decision.issues().stream().filter(each -> each.code() == code).map(Issue::id).toList();
  }

  RosterClass theClass(String id) {
    return Objects.requireNonNull(after().classes().get(new ClassId(id)), id);
  }

  Member member(String id) {
    return Objects.requireNonNull(after().members().get(new MemberId(id)), id);
  }

  Hat.OfStudent student(String id) {
    return Objects.requireNonNull(member(id).student(), id);
  }

  Hat.OfStaff staff(String id) {
    return Objects.requireNonNull(member(id).staff(), id);
  }

  Hat.OfParent parent(String id) {
    return Objects.requireNonNull(member(id).parent(), id);
  }

  boolean has(String memberId) {
    return after().members().containsKey(new MemberId(memberId));
  }

  /** The ids of all classes that are not archived, with their names: {@code c-A Math}. */
  List<String> classes() {
    return after().classes().values().stream()
        .filter(each -> !each.archived())
        .map(each -> each.id() + " " + each.name())
        .toList();
  }

  /** The members of a class, with their places: {@code m-t1 CO_TEACHER}. */
  List<String> membersOf(String classId) {
    return theClass(classId).enrolments().stream()
        .map(each -> each.member() + " " + each.place())
        .toList();
  }

  /** The parents of a student, with their relationships: {@code m-p1 Parent}. */
  List<String> parentsOf(String student) {
    return student(student).guardianships().stream()
        .map(each -> (each.parent() + " " + each.relationship()).strip())
        .toList();
  }

  /** The ids of all active members. */
  List<String> active() {
    return after().members().values().stream()
        .filter(Member::active)
        .map(each -> each.id().value())
        .toList();
  }
}
