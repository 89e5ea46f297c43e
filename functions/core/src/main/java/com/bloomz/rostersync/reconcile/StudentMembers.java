package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members that Clever's students are (P 1, P 2, P 6). */
final class StudentMembers {
  private final CleverIndex shown;
  private final Draft draft;
  private final ContactSync following;
  private final boolean idsSent;
  private final boolean languagesSent;
  private final Map<CleverId, CleverPerson> people = new TreeMap<>();
  private final SortedMap<CleverId, MemberId> resolved = new TreeMap<>();

  StudentMembers(CleverIndex shown, Draft draft, ImportSettings settings) {
    this.shown = shown;
    this.draft = draft;
    SortedMap<CleverId, MemberId> links = People.links(draft.before(), Member::student);
    shown.students().forEach((id, student) -> people.put(id, CleverPerson.of(student, settings)));
    for (CleverId id : people.keySet()) {
      MemberId member = links.get(id);
      if (member != null) {
        resolved.put(id, member);
      }
    }
    this.following =
        ContactSync.of(
            people.values(),
            resolved.values().stream().map(draft::member).toList(),
            false,
            "students'",
            draft);
    this.idsSent = people.values().stream().anyMatch(person -> person.studentId() != null);
    this.languagesSent = people.values().stream().anyMatch(person -> person.homeLanguage() != null);
    if (!idsSent && !people.isEmpty()) {
      draft.report(
          new Issue(
              IssueCode.FIELD_NOT_SHARED,
              Issue.Subject.SCHOOL,
              "",
              "students' " + settings.studentIdField().text(),
              ""));
    }
  }

  /** Which member each of them is; complete once the unknown are added. */
  SortedMap<CleverId, MemberId> resolved() {
    return resolved;
  }

  void followKnown() {
    resolved.forEach((id, member) -> follow(id));
  }

  void addUnknown() {
    Collection<Member> all = List.copyOf(draft.members());
    List<Member> gone = People.gone(all, Member::student, shown.students());
    List<Member> unlinked = People.unlinked(all, Member::student);
    List<CleverPerson> known = resolved.keySet().stream().map(this::person).toList();
    List<CleverPerson> unknown = new ArrayList<>(people.values());
    unknown.removeIf(person -> resolved.containsKey(person.id()));
    Matching.Result<CleverPerson> result =
        new Matching<CleverPerson>()
            .by(Rule.P_2, gone, People.byStudentId(), People::sameName)
            .by(Rule.P_2, gone, People.byEmail(), People::sameName)
            .by(Rule.P_1, unlinked, People.byStudentId(), (person, member) -> true)
            .by(Rule.P_1, unlinked, People.byEmail(), People::sharesLastName)
            .match(unknown, known);
    var matches = People.report(result, Issue.Subject.STUDENT, draft);
    for (CleverPerson person : unknown) {
      Matching.Match match = matches.get(person.id());
      if (match == null) {
        create(person);
      } else {
        link(person, match);
      }
    }
  }

  private void create(CleverPerson person) {
    MemberId id = draft.freshMember(person.id());
    Hat.OfStudent hat =
        new Hat.OfStudent(person.id(), person.studentId(), List.of(), person.homeLanguage());
    Member fresh =
        Member.imported(id, person.name(), hat).withReach(person.name(), person.email(), null);
    draft.put(
        fresh,
        ContactSync.created(fresh, "studentId", person.studentId())
            .changed("homeLanguage", null, person.homeLanguage())
            .change(Entity.STUDENTS, Verb.CREATED, id, Rule.P_8));
    resolved.put(person.id(), id);
  }

  private void link(CleverPerson person, Matching.Match match) {
    Member member = draft.member(match.member());
    Hat.OfStudent hat = Objects.requireNonNull(member.student());
    draft.put(
        member.withStudent(
            new Hat.OfStudent(
                person.id(), hat.studentId(), hat.guardianships(), hat.homeLanguage())),
        new Fields()
            .changed("cleverId", hat.cleverId(), person.id())
            .change(Entity.STUDENTS, Verb.UPDATED, member.id(), match.rule()));
    resolved.put(person.id(), member.id());
    follow(person.id());
  }

  private void follow(CleverId id) {
    MemberId memberId = Objects.requireNonNull(resolved.get(id));
    ContactSync.restore(draft, memberId, Entity.STUDENTS);
    Member member = draft.member(memberId);
    ContactSync.put(draft, member, following.follow(member, person(id)));
    if (idsSent) {
      followStudentId(draft.member(memberId), person(id).studentId());
    }
    if (languagesSent) {
      followHomeLanguage(draft.member(memberId), person(id).homeLanguage());
    }
  }

  private void followHomeLanguage(Member member, @Nullable String homeLanguage) {
    Hat.OfStudent hat = Objects.requireNonNull(member.student());
    Fields fields = new Fields().changed("homeLanguage", hat.homeLanguage(), homeLanguage);
    if (!fields.isEmpty()) {
      draft.put(
          member.withStudent(
              new Hat.OfStudent(
                  hat.cleverId(), hat.studentId(), hat.guardianships(), homeLanguage)),
          fields.change(Entity.STUDENTS, Verb.UPDATED, member.id(), Rule.N_5));
    }
  }

  private void followStudentId(Member member, @Nullable String studentId) {
    Hat.OfStudent hat = Objects.requireNonNull(member.student());
    if (studentId == null && member.source() == Source.MANUAL) {
      return;
    }
    Fields fields = new Fields().changed("studentId", hat.studentId(), studentId);
    if (!fields.isEmpty()) {
      draft.put(
          member.withStudent(
              new Hat.OfStudent(
                  hat.cleverId(), studentId, hat.guardianships(), hat.homeLanguage())),
          fields.change(Entity.STUDENTS, Verb.UPDATED, member.id(), Rule.P_6));
    }
  }

  private CleverPerson person(CleverId id) {
    return Objects.requireNonNull(people.get(id));
  }
}
