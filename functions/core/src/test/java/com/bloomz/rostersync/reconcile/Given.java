package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One school on both sides, said step by step. What is said of a section or contact is about the
 * last one named. Saying the same id again replaces what was said before.
 */
final class Given {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private final Map<String, Section> sections = new TreeMap<>();
  private final Map<String, Term> terms = new TreeMap<>();
  private final Map<String, Student> students = new TreeMap<>();
  private final Map<String, Staff> staff = new TreeMap<>();
  private final Map<String, Contact> contacts = new TreeMap<>();
  private String lastSection = "";
  private String lastContact = "";
  private BloomzRoster bloomz = BloomzRoster.empty();
  private @Nullable ContactCounts contactsBefore;
  private @Nullable String schoolPhone;
  private final List<Change> byHand = new ArrayList<>();
  private StudentIdField studentIdField = StudentIdField.SIS_ID;
  private boolean keepManualStaff = true;
  private boolean recreateArchivedClasses;
  private Unknown unknown = Unknown.NOTHING;
  private ContactField contactField = ContactField.RELATIONSHIP;
  private Set<String> contactValues = Set.of("Parent");

  static Given school() {
    return new Given();
  }

  static CleverId clever(String id) {
    return new CleverId(id);
  }

  static @Nullable Email email(@Nullable String value) {
    return value == null ? null : new Email(value);
  }

  static @Nullable Phone phone(@Nullable String value) {
    return value == null ? null : new Phone(value);
  }

  Given section(String id, String name) {
    Section had = sections.get(id);
    sections.put(
        id,
        new Section(
            clever(id),
            name,
            had == null ? null : had.term(),
            had == null ? null : had.primaryTeacher(),
            had == null ? Set.of() : had.teachers(),
            had == null ? Set.of() : had.students()));
    lastSection = id;
    return this;
  }

  /** Students of the section; who was not described yet is, by the id. */
  Given students(String... ids) {
    for (String id : ids) {
      students.computeIfAbsent(
          id,
          any -> new Student(clever(id), Bloomz.name("Kid " + id), null, "sis-" + id, null, null));
      addStudent(id);
    }
    return this;
  }

  /** A student id in the section that no list of users has. */
  Given danglingStudent(String id) {
    return addStudent(id);
  }

  private Given addStudent(String id) {
    Section had = section();
    Set<CleverId> all = new HashSet<>(had.students());
    all.add(clever(id));
    return put(had, had.primaryTeacher(), had.teachers(), all);
  }

  /** The primary teacher of the section; who was not described yet is, by the id. */
  Given teacher(String id) {
    return addTeacher(id, clever(id));
  }

  Given coTeacher(String id) {
    return addTeacher(id, section().primaryTeacher());
  }

  private Given addTeacher(String id, @Nullable CleverId primary) {
    staff.computeIfAbsent(
        id, any -> new Staff(clever(id), Bloomz.name("Teacher " + id), null, true));
    return addTeacherId(id, primary);
  }

  /** A teacher id in the section that no list of users has. */
  Given danglingTeacher(String id) {
    return addTeacherId(id, section().primaryTeacher());
  }

  private Given addTeacherId(String id, @Nullable CleverId primary) {
    Section had = section();
    Set<CleverId> all = new HashSet<>(had.teachers());
    all.add(clever(id));
    return put(had, primary, all, had.students());
  }

  /** The section has nobody any more. */
  Given nobody() {
    return put(section(), null, Set.of(), Set.of());
  }

  Given term(String id, @Nullable LocalDate lastDay) {
    terms.put(id, new Term(clever(id), "Fall", lastDay));
    Section had = section();
    sections.put(
        lastSection,
        new Section(
            had.id(),
            had.name(),
            clever(id),
            had.primaryTeacher(),
            had.teachers(),
            had.students()));
    return this;
  }

  private Section section() {
    return Objects.requireNonNull(sections.get(lastSection));
  }

  private Given put(
      Section had, @Nullable CleverId primary, Set<CleverId> teachers, Set<CleverId> members) {
    sections.put(
        had.id().value(),
        new Section(had.id(), had.name(), had.term(), primary, teachers, members));
    return this;
  }

  Given student(String id, String name, @Nullable String email, @Nullable String sisId) {
    return student(new Student(clever(id), Bloomz.name(name), email(email), sisId, null, null));
  }

  Given student(Student student) {
    students.put(student.id().value(), student);
    return this;
  }

  Given teacher(String id, String name, @Nullable String email) {
    staff.put(id, new Staff(clever(id), Bloomz.name(name), email(email), true));
    return this;
  }

  Given otherStaff(String id, String name, @Nullable String email) {
    staff.put(id, new Staff(clever(id), Bloomz.name(name), email(email), false));
    return this;
  }

  /** A contact, whose whole name stands in the last name (G 2). */
  Given contact(String id, String name, @Nullable String email, @Nullable String phone) {
    Contact had = contacts.get(id);
    contacts.put(
        id,
        new Contact(
            clever(id),
            new PersonName("", name),
            email(email),
            phone(phone),
            had == null ? List.of() : had.relationships()));
    lastContact = id;
    return this;
  }

  /** The contact is a parent of those students. */
  Given parentOf(String... ids) {
    for (String id : ids) {
      related(id, "Parent", "");
    }
    return this;
  }

  Given related(String student, String relationship, String type) {
    Contact had = Objects.requireNonNull(contacts.get(lastContact));
    var all = new ArrayList<>(had.relationships());
    all.removeIf(each -> each.student().value().equals(student));
    all.add(new Contact.Relationship(clever(student), relationship, type));
    contacts.put(lastContact, new Contact(had.id(), had.name(), had.email(), had.phone(), all));
    return this;
  }

  /** Clever shows this section, student, staff or contact no more; sections still name it. */
  Given gone(String... ids) {
    for (String id : ids) {
      sections.remove(id);
      students.remove(id);
      staff.remove(id);
      contacts.remove(id);
    }
    return this;
  }

  Given noSections() {
    sections.clear();
    return this;
  }

  Given noStudents() {
    students.clear();
    return this;
  }

  Given noStaff() {
    staff.clear();
    return this;
  }

  Given noContacts() {
    contacts.clear();
    return this;
  }

  /** What Clever's answer does not tell, besides what is not said here at all. */
  Given unknown(Unknown what) {
    unknown = what;
    return this;
  }

  /** The contact's students did not come; those that were said of it are no longer. */
  Given studentsUnknownOf(String contact) {
    Contact had = Objects.requireNonNull(contacts.remove(contact));
    return unknown(
        unknown.withContacts(
            List.of(new Contact(had.id(), had.name(), had.email(), had.phone(), List.of()))));
  }

  Given schoolPhone(String number) {
    schoolPhone = number;
    return this;
  }

  Given keepManualStaff(boolean keep) {
    keepManualStaff = keep;
    return this;
  }

  Given recreateArchivedClasses() {
    recreateArchivedClasses = true;
    return this;
  }

  Given studentIdField(StudentIdField field) {
    studentIdField = field;
    return this;
  }

  Given parentsAre(ContactField field, String... values) {
    contactField = field;
    contactValues = Set.of(values);
    return this;
  }

  Given inBloomz(Member... members) {
    bloomz = bloomz.with(List.of(), List.of(members));
    return this;
  }

  Given inBloomz(RosterClass... classes) {
    bloomz = bloomz.with(List.of(classes), List.of());
    return this;
  }

  /** A person has made those changes since the last import. */
  Given byHand(Change... changes) {
    byHand.addAll(List.of(changes));
    return this;
  }

  /** The class is deleted in Bloomz. */
  Given deleted(String classId) {
    var classes = new TreeMap<>(bloomz.classes());
    classes.remove(new ClassId(classId));
    bloomz = new BloomzRoster(classes, bloomz.members());
    return this;
  }

  /** Bloomz has what an import of this kind makes of it. */
  Given after(RunKind kind) {
    bloomz = decide(kind).after();
    contactsBefore = ContactCounts.of(contacts.values());
    return this;
  }

  /** Bloomz has what an import makes of it. */
  Given imported() {
    return after(RunKind.IMPORT_NOW);
  }

  /** The class as it is in Bloomz. */
  RosterClass bloomzClass(String id) {
    return Objects.requireNonNull(bloomz.classes().get(new ClassId(id)), id);
  }

  /** The member as it is in Bloomz. */
  Member bloomzMember(String id) {
    return Objects.requireNonNull(bloomz.members().get(new MemberId(id)), id);
  }

  /** What Clever says. */
  CleverRoster roster() {
    return new CleverRoster(
        List.copyOf(sections.values()),
        List.copyOf(terms.values()),
        List.copyOf(students.values()),
        List.copyOf(staff.values()),
        List.copyOf(contacts.values()),
        List.of(),
        unknown,
        phone(schoolPhone));
  }

  /** What Bloomz has. */
  BloomzRoster bloomz() {
    return bloomz;
  }

  ImportSettings settings() {
    return new ImportSettings(
        studentIdField,
        keepManualStaff,
        recreateArchivedClasses,
        contactField,
        new TreeSet<>(contactValues));
  }

  Reconciler.Options options(RunKind kind) {
    return new Reconciler.Options(settings(), kind, TODAY, Losses.NONE, byHand, contactsBefore);
  }

  DecisionSummary decide(RunKind kind) {
    return new DecisionSummary(bloomz, Reconciler.decide(roster(), bloomz, options(kind)));
  }

  DecisionSummary importNow() {
    return decide(RunKind.IMPORT_NOW);
  }

  DecisionSummary fullData() {
    return decide(RunKind.FULL_DATA);
  }

  DecisionSummary nightly() {
    return decide(RunKind.NIGHTLY);
  }
}
