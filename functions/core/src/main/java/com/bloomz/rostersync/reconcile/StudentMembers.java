package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.reconcile.Matching.Way;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members that Clever's students are (P 1, P 2, P 6). */
final class StudentMembers implements MemberPolicy {
  private static final Kind KIND =
      new Kind(Entity.STUDENTS, Issue.Subject.STUDENT, "students'", false, Rule.P_8);

  private final CleverIndex clever;
  private final ImportSettings settings;
  private final PersonComparison comparison;
  private final List<CleverPerson> people;
  private final boolean idsSent;
  private final boolean languagesSent;

  StudentMembers(CleverIndex clever, ImportSettings settings, PersonComparison comparison) {
    this.comparison = comparison;
    this.clever = clever;
    this.settings = settings;
    this.people =
        clever.students().values().stream()
            .map(student -> CleverPerson.of(student, settings))
            .toList();
    this.idsSent = people.stream().anyMatch(person -> person.studentId() != null);
    this.languagesSent = people.stream().anyMatch(person -> person.homeLanguage() != null);
  }

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public @Nullable Hat hat(Member member) {
    return member.student();
  }

  @Override
  public CleverPeople people(Map<CleverId, Member> links) {
    return CleverPeople.of(people, links, comparison);
  }

  @Override
  public List<Issue> issues() {
    return idsSent || people.isEmpty() ? List.of() : List.of(idsNotShared());
  }

  private Issue idsNotShared() {
    String field = KIND.owners() + " " + settings.studentIdField().text();
    return new Issue(IssueCode.FIELD_NOT_SHARED, Issue.Subject.SCHOOL, "", field, "");
  }

  @Override
  public Matching matching(RosterPlan plan) {
    Collection<Member> all = plan.members().values();
    List<Member> gone = MatchKeys.gone(all, Member::student, clever.students());
    List<Member> unlinked = MatchKeys.unlinked(all, Member::student);
    return new Matching(KIND.entity(), comparison, new Ties(clever, plan))
        .by(Way.relinked(MatchKeys.studentId(), IssueCode.NAMES_DIFFER), gone)
        .by(Way.relinked(email(), IssueCode.SAME_ADDRESS_OTHER_PERSON), gone)
        .by(
            new Way(
                Rule.P_1,
                PersonQuestion.MATCH_STUDENT,
                MatchKeys.studentId(),
                IssueCode.NAMES_DIFFER),
            unlinked)
        .by(new Way(Rule.P_1, PersonQuestion.MATCH_STUDENT, email(), null), unlinked);
  }

  private Matching.Key email() {
    return MatchKeys.email(comparison.shared());
  }

  @Override
  public Hat newHat(CleverPerson person) {
    return new Hat.OfStudent(person.id(), null, List.of())
        .withStudentId(person.studentId(), idField(person.studentId()))
        .withHomeLanguage(person.homeLanguage());
  }

  private @Nullable StudentIdField idField(@Nullable String studentId) {
    return studentId == null ? null : settings.studentIdField();
  }

  @Override
  public Fields describe(CleverPerson person, Fields fields) {
    return fields
        .changed("studentId", null, person.studentId())
        .changed("homeLanguage", null, person.homeLanguage());
  }

  @Override
  public MemberPlan link(MemberPlan member, CleverPerson person, Rule rule) {
    Hat.OfStudent hat = worn(member);
    Hat.OfStudent next = hat.withCleverId(person.id());
    return put(member, next, new Fields().changed("cleverId", hat.cleverId(), person.id()), rule);
  }

  @Override
  public MemberPlan unlink(MemberPlan member, CleverId id) {
    Hat.OfStudent hat = worn(member);
    return id.equals(hat.cleverId())
        ? put(
            member,
            hat.withCleverId(null),
            new Fields().changed("cleverId", hat.cleverId(), null),
            Rule.P_10)
        : member;
  }

  @Override
  public MemberPlan followHat(MemberPlan member, CleverPerson person) {
    MemberPlan followed = idsSent ? followStudentId(member, person.studentId()) : member;
    return languagesSent ? followHomeLanguage(followed, person.homeLanguage()) : followed;
  }

  /** An id whose field was not known stays so until it is another one. */
  private MemberPlan followStudentId(MemberPlan member, @Nullable String studentId) {
    Hat.OfStudent hat = worn(member);
    if ((studentId == null && member.after().source() == Source.MANUAL)
        || (hat.idField() == null && Objects.equals(studentId, hat.studentId()))) {
      return member;
    }
    StudentIdField field = idField(studentId);
    if (hat.idField() == field && Objects.equals(studentId, hat.studentId())) {
      return member;
    }
    return put(
        member,
        hat.withStudentId(studentId, field),
        new Fields()
            .changed("studentId", hat.studentId(), studentId)
            .changed("studentIdField", hat.idField(), field),
        Rule.P_6);
  }

  private static MemberPlan followHomeLanguage(MemberPlan member, @Nullable String homeLanguage) {
    Hat.OfStudent hat = worn(member);
    if (Objects.equals(homeLanguage, hat.homeLanguage())) {
      return member;
    }
    return put(
        member,
        hat.withHomeLanguage(homeLanguage),
        new Fields().changed("homeLanguage", hat.homeLanguage(), homeLanguage),
        Rule.N_5);
  }

  private static MemberPlan put(MemberPlan member, Hat.OfStudent next, Fields fields, Rule rule) {
    return fields.isEmpty()
        ? member
        : member.linked(
            member.after().withStudent(next),
            fields.change(Entity.STUDENTS, Verb.UPDATED, member.id(), rule));
  }

  private static Hat.OfStudent worn(MemberPlan member) {
    return Objects.requireNonNull(member.after().student());
  }
}
