package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.plan.ImportPlan;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever moves a plan before it is approved is named, and nothing is written (X 1). */
class MovedPlanTest {
  private static final CleverId TERM = new CleverId("t1");
  private static final MemberId SUBSTITUTE = new MemberId("h-1");

  /** What happens between a preview and its approval. */
  record Move(PlanPart part, Consumer<LinkedSchool> how) {
    @Override
    public String toString() {
      return part.name();
    }
  }

  static Stream<Move> moves() {
    return Stream.of(
        clever(PlanPart.CLEVER_STUDENTS, each -> withStudents(each, renamed(each.students()))),
        clever(PlanPart.CLEVER_STAFF, each -> withStaff(each, plus(each.staff(), teacher()))),
        clever(
            PlanPart.CLEVER_SECTIONS,
            each -> withSections(each, each.sections().subList(1, each.sections().size()))),
        clever(PlanPart.CLEVER_TERMS, each -> withTerm(each, LocalDate.of(2026, 11, 1))),
        clever(
            PlanPart.CLEVER_CONTACTS,
            each -> withContacts(each, plus(each.contacts(), contact("k9", "st7", "Guardian")))),
        clever(
            PlanPart.CLEVER_ANSWER,
            each -> each.withUnknown(Unknown.records(Unknown.Kind.STUDENT, 1))),
        new Move(PlanPart.PEOPLE_BY_HAND, MovedPlanTest::addAChildByHand),
        new Move(PlanPart.CLASSES_BY_HAND, MovedPlanTest::addAClassByHand),
        new Move(PlanPart.OTHER_IMPORT, school -> school.imported(RunKind.IMPORT_NOW)),
        settings(
            PlanPart.STUDENT_ID_FIELD,
            had -> with(had, StudentIdField.STATE_ID, true, ContactField.TYPE, "Guardian")),
        settings(
            PlanPart.KEEP_MANUAL_STAFF,
            had -> with(had, StudentIdField.SIS_ID, false, ContactField.TYPE, "Guardian")),
        settings(PlanPart.RECREATE_ARCHIVED_CLASSES, MovedPlanTest::recreating),
        settings(
            PlanPart.CONTACT_FIELD,
            had -> with(had, StudentIdField.SIS_ID, true, ContactField.RELATIONSHIP, "Guardian")),
        settings(
            PlanPart.CONTACT_VALUES,
            had -> with(had, StudentIdField.SIS_ID, true, ContactField.TYPE, "Emergency")),
        settings(PlanPart.BRAKE, had -> had.withBrake(new BrakeSettings(50, null))),
        new Move(PlanPart.CLEVER_SCHOOL, school -> school.linkTo("cs2")),
        new Move(
            PlanPart.LINK,
            school -> {
              school.change(of -> of.activated(false, Plan.BLOOMZ));
              school.change(of -> of.activated(true, Plan.BLOOMZ));
            }),
        new Move(PlanPart.DAY, school -> school.passes(Duration.ofDays(60))));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void whatMovedIsNamedAndNothingIsWritten(Move move) {
    LinkedSchool school = school();
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(preview.counts().changed()).isPositive();
    school.passes(Duration.ofMinutes(1));
    move.how().accept(school);
    BloomzRoster before = school.bloomz();

    ImportReport approval = school.approved(preview);

    assertRefused(school, approval, move.part());
    assertThat(school.bloomz()).isEqualTo(before);
  }

  @Test
  void aPlanOfAnOlderReleaseIsNotCarriedOut() {
    LinkedSchool school = school();
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    school.plans.change(LinkedSchool.SCHOOL, preview.id(), MovedPlanTest::older);

    assertRefused(school, school.approved(preview), PlanPart.RELEASE);
  }

  @Test
  void aPlanThatIsNoLongerKeptIsNotCarriedOut() {
    LinkedSchool school = school();
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    school.plans.forget(LinkedSchool.SCHOOL, preview.id());

    assertRefused(school, school.approved(preview), PlanPart.PLAN);
  }

  @Test
  void anEndedActivationIsNamedToo() {
    LinkedSchool school = school();
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    school.change(of -> of.activated(false, Plan.BLOOMZ));

    ImportReport approval = school.approved(preview);

    assertThat(approval.cause()).isEqualTo(FailureCause.CLEVER_NOT_ACTIVE);
  }

  /** A class of which the plan says nothing is no reason to preview again. */
  @Test
  void whatDoesNotConcernThePlanIsNoReasonToRefuse() {
    LinkedSchool school = school();
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    school.store.put(
        LinkedSchool.SCHOOL,
        new RosterClass(
            new ClassId("h-8"), "Chess", "", true, Source.MANUAL, null, false, List.of()));

    ImportReport approval = school.approved(preview);

    assertThat(approval.state()).isEqualTo(ImportState.HELD);
    assertThat(approval.counts().changed()).isEqualTo(preview.counts().changed());
  }

  private static void assertRefused(LinkedSchool school, ImportReport approval, PlanPart part) {
    assertThat(approval.state()).isEqualTo(ImportState.FAILED);
    assertThat(approval.cause()).isEqualTo(FailureCause.PLAN_MOVED);
    assertThat(PlanPart.ofDetail(approval.detail())).contains(part);
    assertThat(school.store.journal(LinkedSchool.SCHOOL, approval.id())).isEmpty();
  }

  /** Of twelve students six have left, which the brake holds, and two are new; so is a class. */
  private static LinkedSchool school() {
    var school = new LinkedSchool();
    school.choose("Guardian");
    school.answer = LinkedSchool.complete(roster(12));
    school.imported(RunKind.NIGHTLY);
    RosterClass first = school.firstClass();
    school.store.put(LinkedSchool.SCHOOL, substitute());
    List<Enrolment> places = new ArrayList<>(first.enrolments());
    places.add(new Enrolment(SUBSTITUTE, Place.CO_TEACHER, Source.MANUAL));
    school.store.put(LinkedSchool.SCHOOL, first.withEnrolments(places));
    RosterClass last = Objects.requireNonNull(school.bloomz().classes().get(new ClassId("c-se3")));
    school.store.put(LinkedSchool.SCHOOL, last.withArchived(true));
    CleverRoster next = roster(14);
    List<Student> students = next.students().subList(6, 14);
    Section fresh =
        new Section(new CleverId("se9"), "Class 9", TERM, null, Set.of(), Set.of(id("st7")));
    school.answer =
        LinkedSchool.complete(
            withSections(withStudents(next, students), plus(next.sections(), fresh)));
    school.passes(Duration.ofMinutes(5));
    return school;
  }

  private static Member substitute() {
    return Member.imported(
            SUBSTITUTE, new PersonName("Sub", "Stitute"), new Hat.OfStaff(null, Role.TEACHER))
        .withSource(Source.MANUAL);
  }

  private static CleverRoster roster(int students) {
    CleverRoster plain = LinkedSchool.roster(students);
    List<Contact> contacts =
        IntStream.range(0, students)
            .mapToObj(i -> contact("k" + (20 + i), "st" + i, i % 2 == 0 ? "Guardian" : "Emergency"))
            .toList();
    return withTerm(withContacts(plain, contacts), LocalDate.of(2026, 12, 24));
  }

  private static Contact contact(String id, String student, String type) {
    return new Contact(
        id(id),
        new PersonName("", "Parent " + id),
        null,
        null,
        List.of(new Contact.Relationship(id(student), "Mother", type)));
  }

  private static Move clever(PlanPart part, UnaryOperator<CleverRoster> how) {
    return new Move(
        part,
        school -> {
          var complete = (Fetched.Complete) school.answer;
          school.answer = LinkedSchool.complete(how.apply(complete.roster()));
        });
  }

  private static Move settings(PlanPart part, UnaryOperator<ImportSettings> how) {
    return new Move(part, school -> school.settings(how));
  }

  private static ImportSettings with(
      ImportSettings had, StudentIdField id, boolean keeps, ContactField field, String value) {
    return new ImportSettings(id, keeps, false, field, new TreeSet<>(Set.of(value)), had.brake());
  }

  private static ImportSettings recreating(ImportSettings had) {
    return new ImportSettings(
        had.studentIdField(),
        had.keepManualStaff(),
        true,
        had.contactField(),
        had.contactValues(),
        had.brake());
  }

  private static void addAChildByHand(LinkedSchool school) {
    Hat.OfStudent hat =
        new Hat.OfStudent(null, null, List.of()).withStudentId("id12", StudentIdField.SIS_ID);
    school.store.put(
        LinkedSchool.SCHOOL,
        Member.imported(new MemberId("h-2"), new PersonName("First12", "Last12"), hat)
            .withSource(Source.MANUAL));
    noted(school, Fields.created("lastName", "Last12"), Entity.STUDENTS, "h-2");
  }

  private static void addAClassByHand(LinkedSchool school) {
    school.store.put(
        LinkedSchool.SCHOOL,
        new RosterClass(
            new ClassId("h-9"), "Class 9", "", true, Source.MANUAL, null, false, List.of()));
    noted(school, Fields.created("name", "Class 9"), Entity.CLASSES, "h-9");
  }

  private static void noted(LinkedSchool school, Fields fields, Entity kind, String id) {
    Change change = fields.change(kind, Verb.CREATED, id, Rule.M);
    school.store.noteByHand(LinkedSchool.SCHOOL, school.clock.instant(), List.of(change));
  }

  private static ImportPlan older(ImportPlan plan) {
    SortedMap<PlanPart, String> prints = new TreeMap<>(plan.basis().prints());
    prints.put(PlanPart.RELEASE, "0");
    return new ImportPlan(
        new PlanBasis(plan.basis().decidedAt(), prints),
        plan.digest(),
        plan.issues(),
        plan.changes(),
        plan.omissions());
  }

  private static CleverId id(String value) {
    return new CleverId(value);
  }

  private static Staff teacher() {
    return new Staff(id("te9"), new PersonName("New", "Teacher"), null, true);
  }

  private static List<Student> renamed(List<Student> students) {
    Student first = students.getFirst();
    var other =
        new Student(
            first.id(),
            new PersonName("Other", first.name().last()),
            null,
            first.sisId(),
            null,
            "state");
    return plus(students.subList(1, students.size()), other);
  }

  private static <T> List<T> plus(List<T> all, T more) {
    List<T> next = new ArrayList<>(all);
    next.add(more);
    return next;
  }

  private static CleverRoster withStudents(CleverRoster of, List<Student> students) {
    return new CleverRoster(
        of.sections(), of.terms(), students, of.staff(), of.contacts(), of.issues());
  }

  private static CleverRoster withStaff(CleverRoster of, List<Staff> staff) {
    return new CleverRoster(
        of.sections(), of.terms(), of.students(), staff, of.contacts(), of.issues());
  }

  private static CleverRoster withSections(CleverRoster of, List<Section> sections) {
    return new CleverRoster(
        sections, of.terms(), of.students(), of.staff(), of.contacts(), of.issues());
  }

  private static CleverRoster withContacts(CleverRoster of, List<Contact> contacts) {
    return new CleverRoster(
        of.sections(), of.terms(), of.students(), of.staff(), contacts, of.issues());
  }

  private static CleverRoster withTerm(CleverRoster of, LocalDate lastDay) {
    return new CleverRoster(
        of.sections(),
        List.of(new Term(TERM, "Fall", lastDay)),
        of.students(),
        of.staff(),
        of.contacts(),
        of.issues());
  }
}
