package com.bloomz.rostersync.simulator.reading;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.why.Forecast;
import com.bloomz.rostersync.why.PastChange;
import com.bloomz.rostersync.why.Why;
import com.bloomz.rostersync.why.WhyAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A school that was read from Clever, with what imports and people make of it, day by day. */
final class AskedSchool {
  static final ImportSettings SETTINGS =
      new ImportSettings(
          StudentIdField.SIS_ID,
          true,
          false,
          ContactField.TYPE,
          new TreeSet<>(Set.of("Parent/Guardian")));

  private final List<PastChange> past = new ArrayList<>();
  private CleverRoster clever;
  private BloomzRoster bloomz = BloomzRoster.empty();
  private Instant now = Instant.parse("2026-09-15T07:00:00Z");

  AskedSchool(CleverRoster clever) {
    this.clever = clever;
  }

  CleverRoster clever() {
    return clever;
  }

  void runs(RunKind kind) {
    Decision decision = Reconciler.decide(clever, bloomz, options(kind));
    List<RosterClass> classes = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (Write write : decision.writes()) {
      switch (write) {
        case Write.OfClass each -> classes.add(each.after());
        case Write.OfDeletedClass each -> throw new IllegalArgumentException(each.toString());
        case Write.OfMember each -> members.add(each.after());
      }
    }
    bloomz = bloomz.with(classes, members);
    decision.changes().forEach(each -> past.addFirst(new PastChange(each, now, kind, "import")));
    now = now.plus(Duration.ofDays(1));
  }

  private Reconciler.Options options(RunKind kind) {
    return new Reconciler.Options(SETTINGS, kind, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  WhyAnswer ask(RunKind next, String about, String within) {
    Forecast forecast = Forecast.of(Reconciler.explain(clever, bloomz, options(next)), next, now);
    return Why.answer(
        new Why.Question(about, within),
        new Why.Sources(bloomz, past, forecast, ZoneOffset.UTC, next == RunKind.NIGHTLY));
  }

  Member member(String id) {
    return Objects.requireNonNull(bloomz.members().get(new MemberId(id)), id);
  }

  RosterClass rosterClass(String id) {
    return Objects.requireNonNull(bloomz.classes().get(new ClassId(id)), id);
  }

  void edit(String id, UnaryOperator<Member> how) {
    bloomz = bloomz.with(List.of(), List.of(how.apply(member(id))));
  }

  void editClass(String id, UnaryOperator<RosterClass> how) {
    bloomz = bloomz.with(List.of(how.apply(rosterClass(id))), List.of());
  }

  void add(RosterClass fresh) {
    bloomz = bloomz.with(List.of(fresh), List.of());
  }

  void archive(String id) {
    editClass(id, each -> each.withArchived(true));
    byHand(
        new Fields()
            .changed("archived", "false", "true")
            .change(Entity.CLASSES, Verb.ARCHIVED, new ClassId(id), Rule.M));
  }

  void delete(String id) {
    RosterClass had = rosterClass(id);
    var classes = new TreeMap<>(bloomz.classes());
    classes.remove(had.id());
    bloomz = new BloomzRoster(classes, bloomz.members());
    byHand(
        Fields.ended("name", had.name())
            .changed("section", had.section(), null)
            .change(Entity.CLASSES, Verb.REMOVED, had.id(), Rule.M));
  }

  void takeOut(String member, String id) {
    editClass(
        id,
        each ->
            each.withEnrolments(
                each.enrolments().stream()
                    .filter(place -> !place.member().value().equals(member))
                    .toList()));
    byHand(
        Fields.ended("place", "STUDENT")
            .within(new ClassId(id))
            .change(Entity.STUDENT_ENROLMENTS, Verb.REMOVED, new MemberId(member), Rule.M));
  }

  private void byHand(Change change) {
    past.addFirst(new PastChange(change, now, null, "admin"));
  }

  Instant now() {
    return now;
  }

  /** Clever shows only those sections, students and contacts. */
  void keep(Predicate<Section> sections, Predicate<Student> students, Predicate<Contact> contacts) {
    clever =
        new CleverRoster(
            clever.sections().stream().filter(sections).toList(),
            clever.terms(),
            clever.students().stream().filter(students).toList(),
            clever.staff(),
            clever.contacts().stream().filter(contacts).toList(),
            clever.issues(),
            clever.unknown(),
            clever.schoolPhone());
  }

  /** Clever lists the student in the second section in the place of the first. */
  void move(CleverId student, CleverId from, CleverId to) {
    List<Section> sections = new ArrayList<>();
    for (Section each : clever.sections()) {
      Set<CleverId> students = new TreeSet<>(each.students());
      if (each.id().equals(from)) {
        students.remove(student);
      } else if (each.id().equals(to)) {
        students.add(student);
      }
      sections.add(
          new Section(
              each.id(),
              each.name(),
              each.term(),
              each.primaryTeacher(),
              each.teachers(),
              students));
    }
    clever =
        new CleverRoster(
            sections,
            clever.terms(),
            clever.students(),
            clever.staff(),
            clever.contacts(),
            clever.issues(),
            clever.unknown(),
            clever.schoolPhone());
  }
}
