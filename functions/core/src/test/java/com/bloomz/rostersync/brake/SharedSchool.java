package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An elementary school as Clever shares it, to be changed: grades K to 5 of two homerooms each,
 * music and art for each homeroom, parents and some grandparents.
 */
final class SharedSchool {
  static final List<String> GRADES = List.of("Kindergarten", "1", "2", "3", "4", "5");
  private static final List<String> FIRST =
      List.of(
          "Ana", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hugo", "Iris", "Jon", "Kim", "Leo",
          "Mia", "Ned", "Ona", "Pia", "Quinn", "Rosa", "Sam", "Tess");
  private static final List<String> LAST =
      List.of(
          "Abbott", "Baker", "Castro", "Diaz", "Evans", "Flores", "Garcia", "Hughes", "Ibarra",
          "Jensen", "Keller", "Lopez", "Moreno");

  List<Student> students = new ArrayList<>();
  List<Staff> staff = new ArrayList<>();
  List<Section> sections = new ArrayList<>();
  List<Term> terms = new ArrayList<>();
  List<Contact> contacts = new ArrayList<>();
  private final String prefix;

  /**
   * A school of that many students in each homeroom.
   *
   * @param prefix begins all ids, so that schools differ
   */
  SharedSchool(String prefix, int inHomeroom, List<String> grades) {
    this.prefix = prefix;
    terms.add(new Term(id("year"), "Full Year", null));
    terms.add(new Term(id("fall"), "Fall", null));
    terms.add(new Term(id("spring"), "Spring", null));
    IntStream.range(0, 4).forEach(i -> addStaff("special" + i, true));
    IntStream.range(0, 8).forEach(i -> addStaff("office" + i, false));
    for (int grade = 0; grade < grades.size(); grade++) {
      for (int half = 0; half < 2; half++) {
        addHomeroom(grade * 2 + half, grades.get(grade), inHomeroom);
      }
    }
  }

  static SharedSchool usual() {
    return new SharedSchool("", 20, GRADES);
  }

  CleverId id(String name) {
    return new CleverId(prefix + name);
  }

  private void addHomeroom(int room, String grade, int size) {
    String name = (grade.equals("Kindergarten") ? "K" : grade) + (room % 2 == 0 ? "A" : "B");
    Set<CleverId> pupils = new HashSet<>();
    for (int seat = 0; seat < size; seat++) {
      Student student = student(room * size + seat, grade);
      students.add(student);
      pupils.add(student.id());
      addFamily(student, room * size + seat);
    }
    addStaff("teacher" + room, true);
    if (room % 2 == 0) {
      addStaff("aide" + room, true);
    }
    CleverId teacher = id("teacher" + room);
    CleverId aide = id("aide" + (room - room % 2));
    addSection("Homeroom " + name, "homeroom/advisory", "year", Set.of(teacher, aide), pupils);
    boolean young = room < 6;
    addSection(
        "Music " + name,
        "arts and music",
        young ? "fall" : "spring",
        Set.of(id("special" + room % 2)),
        pupils);
    addSection(
        "Art " + name,
        "arts and music",
        young ? "spring" : "fall",
        Set.of(id("special" + (2 + room % 2))),
        pupils);
    addSection("Lab " + name, "science", "year", Set.of(teacher), pupils);
  }

  /** Ids in another order than the students' grades, as in a list by name. */
  Student student(int number, String grade) {
    return new Student(
        id(String.format("student%05d", number * 37 % 1_009)),
        new PersonName(FIRST.get(number % FIRST.size()), LAST.get(number % LAST.size()) + prefix),
        null,
        prefix + (10_000 + number),
        null,
        null,
        null,
        grade);
  }

  private void addFamily(Student child, int number) {
    addContact(child, number, "Mother", "Guardian");
    if (number % 3 > 0) {
      addContact(child, number, "Father", "Guardian");
    }
    if (number % 4 == 0) {
      addContact(child, number, "Grandmother", "Family");
    }
  }

  private void addContact(Student child, int number, String relationship, String type) {
    String name = FIRST.get((number + relationship.length()) % FIRST.size());
    contacts.add(
        new Contact(
            id(String.format("contact%05d-%s", number * 53 % 1_009, relationship)),
            new PersonName("", name + " " + relationship.charAt(0) + " " + child.name().last()),
            new Email(prefix + relationship + number + "@families.example.com"),
            null,
            List.of(new Relationship(child.id(), relationship, type))));
  }

  void addStaff(String name, boolean teaches) {
    int number = staff.size();
    staff.add(
        new Staff(
            id(name),
            new PersonName(
                FIRST.get((number + 3) % FIRST.size()), "Staff" + LAST.get(number % LAST.size())),
            new Email(prefix + name + "@school.example.com"),
            teaches));
  }

  void addSection(
      String name, String subject, String term, Set<CleverId> teachers, Set<CleverId> pupils) {
    CleverId primary =
        teachers.stream().filter(each -> !each.value().contains("aide")).findFirst().orElseThrow();
    sections.add(
        new Section(
            id("section " + name), name, id(term), primary, teachers, Set.copyOf(pupils), subject));
  }

  /** Leaves out students, and contacts of nobody else. */
  void without(Predicate<Student> gone) {
    students.removeIf(gone);
    Set<CleverId> known = students.stream().map(Student::id).collect(Collectors.toSet());
    relate(each -> known.contains(each.student()) ? each : null);
    section(
        each -> true,
        each -> {
          Set<CleverId> pupils = new HashSet<>(each.students());
          pupils.retainAll(known);
          return pupils;
        });
  }

  /** Changes what contacts are to students; null ends it. */
  void relate(Function<Relationship, @Nullable Relationship> change) {
    List<Contact> next = new ArrayList<>();
    for (Contact each : contacts) {
      List<Relationship> kept =
          each.relationships().stream().map(change).filter(Objects::nonNull).toList();
      if (!kept.isEmpty()) {
        next.add(new Contact(each.id(), each.name(), each.email(), each.phone(), kept));
      }
    }
    contacts = next;
  }

  /** Changes who is in those sections. */
  void section(Predicate<Section> which, Function<Section, Set<CleverId>> pupils) {
    sections.replaceAll(
        each ->
            which.test(each)
                ? new Section(
                    each.id(),
                    each.name(),
                    each.term(),
                    each.primaryTeacher(),
                    each.teachers(),
                    pupils.apply(each),
                    each.subject())
                : each);
  }

  /** Changes who teaches those sections, the first of them as the primary teacher. */
  void teach(Predicate<Section> which, Function<Section, List<CleverId>> teachers) {
    sections.replaceAll(
        each -> {
          List<CleverId> now = which.test(each) ? teachers.apply(each) : List.of();
          return which.test(each)
              ? new Section(
                  each.id(),
                  each.name(),
                  each.term(),
                  now.isEmpty() ? null : now.getFirst(),
                  Set.copyOf(now),
                  each.students(),
                  each.subject())
              : each;
        });
  }

  /** The sections of that name's beginning, again under other ids. */
  void sectionsAgain(String beginning) {
    sections.replaceAll(
        each ->
            each.name().startsWith(beginning)
                ? new Section(
                    id("again " + each.name()),
                    each.name(),
                    each.term(),
                    each.primaryTeacher(),
                    each.teachers(),
                    each.students(),
                    each.subject())
                : each);
  }

  void contact(UnaryOperator<Contact> change) {
    contacts.replaceAll(change);
  }

  /** A number for each student, the same in every run, in another order than any list. */
  static int number(CleverId of) {
    int mixed = of.value().hashCode() * 0x9E3779B1;
    return (mixed >>> 8) % 1_000;
  }

  CleverRoster roster() {
    return new CleverRoster(sections, terms, students, staff, contacts, List.of());
  }
}
