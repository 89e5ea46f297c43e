package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.why.Forecast;
import com.bloomz.rostersync.why.PastChange;
import com.bloomz.rostersync.why.Why;
import com.bloomz.rostersync.why.WhyAnswer;
import com.bloomz.rostersync.why.WhyQuestion;
import com.bloomz.rostersync.why.WhySources;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A school to ask about: Zoë Nguyen in Homeroom 1 with her mother Linh and her uncle Minh, Max Reed
 * in Homeroom 2, a teacher for each. A day passes with each import and each edit.
 */
final class WhySchool {
  private final Given given = Given.school();
  private final List<PastChange> past = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-02T07:00:00Z");
  private RunKind next = RunKind.NIGHTLY;
  private boolean braked;

  WhySchool() {
    given.student("k1", "Zoë Nguyen", null, "id-1").student("k2", "Max Reed", null, "id-2");
    given.teacher("t1", "Ana Ortiz", "ana@elm.example");
    given.teacher("t2", "Bo Reed", "bo@elm.example");
    given.section("a", "Homeroom 1").students("k1").teacher("t1");
    given.section("b", "Homeroom 2").students("k2").teacher("t2");
    given.contact("c1", "Linh Nguyen", "linh@home.example", null).parentOf("k1");
    given.contact("c3", "Uncle Minh", "minh@home.example", null).related("k1", "Other", "");
    given.contact("c2", "Pat Reed", "pat@home.example", null).parentOf("k2");
  }

  static Unknown studentsUnknown(String section) {
    return Unknown.NOTHING.withStudents(new TreeSet<>(List.of(Given.clever(section))));
  }

  /** What Clever shows, to be changed. */
  Given clever() {
    return given;
  }

  /** What Bloomz has, to be changed. */
  Given bloomz() {
    return given;
  }

  /** Of what kind the next import is. */
  WhySchool next(RunKind kind) {
    next = kind;
    return this;
  }

  /** The brake holds every removal of the next import. */
  WhySchool braked() {
    braked = true;
    return this;
  }

  /** An import runs. */
  WhySchool runs(RunKind kind) {
    Decision decision = Reconciler.decide(given.roster(), given.bloomz(), given.options(kind));
    given.after(kind);
    decision.changes().forEach(each -> past.addFirst(new PastChange(each, now, kind, "import")));
    now = now.plus(Duration.ofDays(1));
    return this;
  }

  WhySchool edit(String member, UnaryOperator<Member> how) {
    given.inBloomz(how.apply(given.bloomzMember(member)));
    return this;
  }

  WhySchool edit(String id, UnaryOperator<RosterClass> how, boolean archives) {
    given.inBloomz(how.apply(given.bloomzClass(id)));
    return archives
        ? byHand(
            new Fields()
                .changed("archived", "false", "true")
                .change(Entity.CLASSES, Verb.ARCHIVED, given.bloomzClass(id).id(), Rule.M))
        : this;
  }

  WhySchool deleted(String id) {
    RosterClass had = given.bloomzClass(id);
    given.deleted(id);
    return byHand(
        Fields.ended("name", had.name())
            .changed("section", had.section(), null)
            .change(Entity.CLASSES, Verb.REMOVED, had.id(), Rule.M));
  }

  WhySchool takenOut(String member, String id) {
    RosterClass had = given.bloomzClass(id);
    given.inBloomz(
        had.withEnrolments(
            had.enrolments().stream()
                .filter(each -> !each.member().value().equals(member))
                .toList()));
    return byHand(
        Fields.ended("place", "STUDENT")
            .within(had.id())
            .change(
                Entity.STUDENT_ENROLMENTS, Verb.REMOVED, given.bloomzMember(member).id(), Rule.M));
  }

  WhySchool putInto(String id, Enrolment enrolment) {
    RosterClass had = given.bloomzClass(id);
    List<Enrolment> all = new ArrayList<>(had.enrolments());
    all.add(enrolment);
    given.inBloomz(had.withEnrolments(all));
    return this;
  }

  /** Clever lists the student in another section. */
  WhySchool move(String student, String from, String to) {
    given.section(from, "Homeroom 1").nobody().teacher("t1");
    given.section(to, "Homeroom 2").students(student);
    return this;
  }

  /** Clever shows Zoë and her mother again. */
  WhySchool zoe() {
    given.student("k1", "Zoë Nguyen", null, "id-1");
    given.section("a", "Homeroom 1").students("k1");
    given.contact("c1", "Linh Nguyen", "linh@home.example", null).parentOf("k1");
    return this;
  }

  private WhySchool byHand(Change change) {
    past.addFirst(new PastChange(change, now, null, "admin"));
    given.byHand(change);
    now = now.plus(Duration.ofDays(1));
    return this;
  }

  WhyAnswer ask(String about, String within) {
    Reconciler.Options options = given.options(next);
    Explanation explanation =
        Reconciler.explain(
            given.roster(), given.bloomz(), braked ? options.removingOnly(Set.of()) : options);
    return Why.answer(
        new WhyQuestion(about, within),
        new WhySources(given.bloomz(), past, Forecast.of(explanation, next, now), ZoneOffset.UTC));
  }
}
