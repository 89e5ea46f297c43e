package com.bloomz.rostersync.brake;

import static com.bloomz.rostersync.brake.BrakeCase.nightly;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mistakes in sharing, exports and settings: nobody may leave by any of them. */
final class Mistakes {
  private Mistakes() {}

  static List<BrakeCase> all() {
    return Stream.of(
            ofStudents(),
            ofContacts(),
            ofContactValues(),
            ofListsOfContacts(),
            ofClasses(),
            ofPlaces(),
            ofWholes())
        .flatMap(List::stream)
        .toList();
  }

  private static Predicate<Student> grade(String... grades) {
    return each -> List.of(grades).contains(each.grade());
  }

  private static List<BrakeCase> ofStudents() {
    return List.of(
        nightly("Grade 3 is not shared", s -> s.without(grade("3")), Pattern.GRADE),
        nightly("Grades 3 and 4 are not shared", s -> s.without(grade("3", "4")), Pattern.GRADE),
        nightly("Kindergarten is not shared", s -> s.without(grade("Kindergarten")), Pattern.GRADE),
        nightly(
            "Grade 3 is not shared, nor are its sections",
            s -> {
              s.without(grade("3"));
              s.sections.removeIf(each -> each.name().contains(" 3"));
            },
            null),
        nightly("Grade 5 is not shared", s -> s.without(grade("5")), Pattern.GRADE)
            .by(RunKind.FULL_DATA),
        nightly(
            "The students of one homeroom are not shared",
            s -> s.without(in(s, "Homeroom 3A")),
            Pattern.CLASS),
        nightly(
            "The export has every other student",
            s -> s.without(each -> SharedSchool.number(each.id()) % 2 == 0),
            Pattern.NONE),
        nightly(
            "The export ends at the letter G",
            s -> s.without(each -> each.name().last().compareTo("H") > 0),
            Pattern.NONE),
        nightly(
            "The last page of students is short by half",
            s -> s.without(from(s, 180, 240)),
            Pattern.PART_OF_LIST),
        nightly(
            "A page in the middle is short by half",
            s -> s.without(from(s, 90, 130)),
            Pattern.PART_OF_LIST),
        nightly(
            "Students get new IDs, and so do their records in the SIS",
            s -> renew(s),
            Pattern.NEW_IDS),
        nightly("The IDs of students are swapped", s -> swap(s), Pattern.MOVED));
  }

  private static Predicate<Student> in(SharedSchool school, String section) {
    Set<CleverId> pupils =
        school.sections.stream()
            .filter(each -> each.name().equals(section))
            .flatMap(each -> each.students().stream())
            .collect(Collectors.toSet());
    return each -> pupils.contains(each.id());
  }

  /** A part of the list, which Clever gives by id. */
  private static Predicate<Student> from(SharedSchool school, int first, int end) {
    Set<CleverId> part =
        school.students.stream()
            .map(Student::id)
            .sorted()
            .skip(first)
            .limit(end - first)
            .collect(Collectors.toSet());
    return each -> part.contains(each.id());
  }

  private static void renew(SharedSchool school) {
    List<Student> again = new ArrayList<>();
    for (Student each : school.students) {
      again.add(
          new Student(
              new CleverId("new" + each.id()),
              each.name(),
              null,
              "N" + each.sisId(),
              null,
              null,
              null,
              each.grade()));
    }
    school.students = again;
    school.relate(
        each ->
            new Relationship(
                new CleverId("new" + each.student()), each.relationship(), each.type()));
    school.section(
        _ -> true,
        section ->
            section.students().stream()
                .map(each -> new CleverId("new" + each))
                .collect(Collectors.toSet()));
  }

  /** Each student has the next one's name and student id. */
  private static void swap(SharedSchool school) {
    List<Student> before = List.copyOf(school.students);
    for (int i = 0; i < before.size(); i++) {
      Student next = before.get((i + 1) % before.size());
      school.students.set(
          i,
          new Student(
              before.get(i).id(), next.name(), null, next.sisId(), null, null, null, next.grade()));
    }
  }

  private static List<BrakeCase> ofContacts() {
    return List.of(
        nightly(
            "One contact of all is shared",
            s -> s.contacts = new ArrayList<>(s.contacts.subList(0, 1)),
            Pattern.WHOLE_KIND),
        nightly(
                "The contact type Guardian is not shared",
                s -> s.relate(each -> each.type().equals("Guardian") ? null : each),
                Pattern.CONTACT_VALUE)
            .with(BrakeCase.types("Guardian", "Family")),
        nightly(
            "The relationship Mother is not shared",
            s -> s.relate(each -> each.relationship().equals("Mother") ? null : each),
            Pattern.CONTACT_VALUE),
        nightly(
            "Every relationship is Parent now",
            s -> s.relate(each -> new Relationship(each.student(), "Parent", each.type())),
            null));
  }

  private static List<BrakeCase> ofContactValues() {
    return List.of(
        nightly(
            "Every mother is a Parent now",
            s ->
                s.relate(
                    each ->
                        each.relationship().equals("Mother")
                            ? new Relationship(each.student(), "Parent", each.type())
                            : each),
            Pattern.CONTACT_VALUE_CHANGED),
        nightly(
            "39 of 40 relationships come without value",
            s ->
                s.relate(
                    each ->
                        SharedSchool.number(each.student()) % 40 == 0
                            ? each
                            : new Relationship(each.student(), "", "")),
            null),
        nightly(
            "The contacts of grade 4 are not shared",
            s -> {
              Set<CleverId> pupils = ids(s, grade("4"));
              s.relate(each -> pupils.contains(each.student()) ? null : each);
            },
            Pattern.GRADE));
  }

  private static List<BrakeCase> ofListsOfContacts() {
    return List.of(
        nightly(
            "The last page of contacts is short by half",
            s -> {
              List<CleverId> ids = s.contacts.stream().map(Contact::id).sorted().toList();
              Set<CleverId> part = new HashSet<>(ids.subList(ids.size() * 3 / 4, ids.size()));
              s.contacts.removeIf(each -> part.contains(each.id()));
            },
            Pattern.PART_OF_LIST),
        nightly(
            "Every third contact is missing",
            s -> s.contacts.removeIf(each -> SharedSchool.number(each.id()) % 3 == 0),
            Pattern.NONE),
        nightly("An admin deselects Father", _ -> {}, Pattern.CONTACT_VALUE_NOT_CHOSEN)
            .choosing(BrakeCase.relationships("Mother", "Grandmother")),
        nightly("An admin chooses the other field", _ -> {}, Pattern.CONTACT_VALUE_NOT_CHOSEN)
            .choosing(BrakeCase.types("Family")));
  }

  private static Set<CleverId> ids(SharedSchool school, Predicate<Student> which) {
    return school.students.stream().filter(which).map(Student::id).collect(Collectors.toSet());
  }

  private static List<BrakeCase> ofClasses() {
    return List.of(
        nightly("Term Fall is not shared", s -> dropTerm(s), Pattern.TERM).by(RunKind.FULL_DATA),
        nightly("Term Fall is not shared", s -> dropTerm(s), Pattern.TERM)
            .by(RunKind.FULL_DATA_AND_ARCHIVE),
        nightly(
                "Sections of arts and music are not shared",
                s -> s.sections.removeIf(each -> "arts and music".equals(each.subject())),
                Pattern.SUBJECT)
            .by(RunKind.FULL_DATA_AND_ARCHIVE),
        nightly(
                "Sections with the course name Music are not shared",
                s -> s.sections.removeIf(each -> each.name().startsWith("Music")),
                Pattern.CLASS_NAME)
            .by(RunKind.FULL_DATA_AND_ARCHIVE),
        nightly(
                "The sections of one teacher are not shared",
                s -> s.sections.removeIf(each -> s.id("teacher3").equals(each.primaryTeacher())),
                Pattern.TEACHER)
            .by(RunKind.FULL_DATA_AND_ARCHIVE));
  }

  private static List<BrakeCase> ofPlaces() {
    return List.of(
        nightly(
            "Sections list half of their students",
            s ->
                s.section(
                    _ -> true,
                    each ->
                        each.students().stream()
                            .filter(pupil -> SharedSchool.number(pupil) % 2 == 0)
                            .collect(Collectors.toSet())),
            Pattern.NONE),
        nightly("Sections list the students of the next section", s -> rotate(s), Pattern.MOVED),
        nightly(
            "Sections list no co-teachers",
            s -> s.teach(_ -> true, each -> List.of(Objects.requireNonNull(each.primaryTeacher()))),
            Pattern.CO_TEACHERS),
        nightly(
            "Sections of grade 2 list one student each",
            s ->
                s.section(
                    each -> each.name().contains(" 2"),
                    each -> Set.of(each.students().stream().sorted().findFirst().orElseThrow())),
            Pattern.GRADE));
  }

  private static void dropTerm(SharedSchool school) {
    school.sections.removeIf(each -> school.id("fall").equals(each.term()));
  }

  private static void rotate(SharedSchool school) {
    List<Section> before = List.copyOf(school.sections);
    school.section(
        _ -> true, each -> before.get((before.indexOf(each) + 4) % before.size()).students());
  }

  private static List<BrakeCase> ofWholes() {
    return List.of(
        nightly("The wrong school is chosen", s -> become(s, other("x")), Pattern.REPLACED),
        nightly("The wrong school is chosen", s -> become(s, other("x")), Pattern.REPLACED)
            .by(RunKind.FULL_DATA),
        nightly("The wrong school is chosen", s -> become(s, other("y")), Pattern.REPLACED)
            .by(RunKind.FULL_DATA_AND_ARCHIVE)
            .inRollover(),
        nightly(
            "The SIS exports half of the school",
            s -> {
              s.without(each -> SharedSchool.number(each.id()) % 2 == 0);
              s.staff.removeIf(each -> SharedSchool.number(each.id()) % 2 == 0);
            },
            Pattern.NONE),
        nightly(
            "Five students are shared",
            s -> {
              Set<CleverId> first = new HashSet<>();
              s.students.stream().limit(5).forEach(each -> first.add(each.id()));
              s.without(each -> !first.contains(each.id()));
            },
            Pattern.WHOLE_KIND),
        nightly(
            "One teacher is shared",
            s -> s.staff.removeIf(each -> each.teaches() && !each.id().equals(s.id("teacher1"))),
            Pattern.STAFF_KIND),
        nightly(
            "Two of the staff who do not teach are shared",
            s -> {
              s.staff.removeIf(each -> !each.teaches() && !each.id().value().matches(".*[01]"));
            },
            Pattern.NONE),
        nightly("No student is shared", s -> s.without(_ -> true), null));
  }

  private static SharedSchool other(String prefix) {
    return new SharedSchool(prefix, 23, SharedSchool.GRADES);
  }

  private static void become(SharedSchool school, SharedSchool other) {
    school.students = other.students;
    school.staff = other.staff;
    school.sections = other.sections;
    school.terms = other.terms;
    school.contacts = other.contacts;
  }
}
