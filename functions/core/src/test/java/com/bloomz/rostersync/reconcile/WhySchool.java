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
import com.bloomz.rostersync.why.Forecast.Gaps;
import com.bloomz.rostersync.why.PastChange;
import com.bloomz.rostersync.why.Why;
import com.bloomz.rostersync.why.WhyAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A school to ask about: Zoë Nguyen in Homeroom 1 with her mother Linh and her uncle Minh, Max Reed
 * in Homeroom 2, a teacher for each. A day passes with each import and each edit.
 */
final class WhySchool {
  /** As an import knows it that removed nobody. */
  static final Gaps REMOVED_NOBODY =
      new Gaps(
          true,
          false,
          new TreeSet<>(Set.of(Entity.CLASSES, Entity.STUDENT_ENROLMENTS, Entity.GUARDIANSHIPS)),
          Instant.MAX);

  /** As an import knows it that did not read contacts. */
  static final Gaps WITHOUT_CONTACTS =
      new Gaps(true, true, new TreeSet<>(Set.of(Entity.GUARDIANSHIPS)), Instant.MAX);

  private final Given given = Given.school();
  private final List<PastChange> past = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-02T07:00:00Z");
  private RunKind next = RunKind.NIGHTLY;
  private boolean nightly = true;
  private boolean braked;
  private @Nullable Forecast read;

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

  /** What an undo brings back. */
  static Change place(String member, String rosterClass) {
    return Fields.created("place", "STUDENT")
        .within(rosterClass)
        .change(Entity.STUDENT_ENROLMENTS, Verb.CREATED, member, Rule.X_3);
  }

  /** What an undo brings back. */
  static Change tie(String parent, String child) {
    return Fields.created("relationship", "Parent")
        .within(child)
        .change(Entity.GUARDIANSHIPS, Verb.CREATED, parent, Rule.X_3);
  }

  /** Homeroom 1's teacher has a child at the school. */
  WhySchool parentToo() {
    given.contact("c9", "Ana Ortiz", "ana@elm.example", null).parentOf("k2");
    return this;
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
    nightly = kind == RunKind.NIGHTLY;
    return this;
  }

  /** Of what kind the import is that is previewed, before the nightly one. */
  WhySchool previewed(RunKind kind) {
    next = kind;
    return this;
  }

  /** Nothing is imported at night. */
  WhySchool notScheduled() {
    nightly = false;
    return this;
  }

  /** Clever is read, and not again. */
  WhySchool read() {
    read = forecast();
    now = now.plus(Duration.ofDays(1));
    return this;
  }

  /** It is read by an import that does not say what else Clever shows. */
  WhySchool read(Gaps gaps) {
    read = forecast().with(gaps);
    now = now.plus(Duration.ofDays(1));
    return this;
  }

  /** An undo ends what the last import did of that kind. */
  WhySchool undone(Change change) {
    past.addFirst(new PastChange(change, now, RunKind.NIGHTLY, "undo"));
    now = now.plus(Duration.ofDays(1));
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

  WhySchool takenOff(String parent, String child) {
    edit(
        child,
        each ->
            each.withStudent(
                Objects.requireNonNull(each.student())
                    .withGuardianships(
                        each.student().guardianships().stream()
                            .filter(tie -> !tie.parent().value().equals(parent))
                            .toList())));
    return byHand(
        Fields.ended("relationship", "Parent")
            .within(child)
            .change(Entity.GUARDIANSHIPS, Verb.REMOVED, parent, Rule.M));
  }

  WhySchool removed(String member) {
    edit(member, each -> each.withActive(false));
    return byHand(
        Fields.ended("active", "true").change(Entity.STUDENTS, Verb.REMOVED, member, Rule.M));
  }

  WhySchool restored(String id) {
    return edit(id, each -> each.withArchived(false), false)
        .byHand(
            new Fields()
                .changed("archived", "true", "false")
                .change(Entity.CLASSES, Verb.RESTORED, id, Rule.M));
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

  WhySchool byHand(Change change) {
    past.addFirst(new PastChange(change, now, null, "admin"));
    given.byHand(change);
    now = now.plus(Duration.ofDays(1));
    return this;
  }

  private Forecast forecast() {
    Reconciler.Options options = given.options(next);
    Explanation explanation =
        Reconciler.explain(
            given.roster(), given.bloomz(), braked ? options.removingOnly(Set.of()) : options);
    return Forecast.of(explanation, next, now);
  }

  WhyAnswer ask(String about, String within) {
    return Why.answer(
        new Why.Question(about, within),
        new Why.Sources(
            given.bloomz(), past, read == null ? forecast() : read, ZoneOffset.UTC, nightly));
  }
}
