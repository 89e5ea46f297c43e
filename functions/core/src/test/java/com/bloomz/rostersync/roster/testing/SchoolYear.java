package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.PersonName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One invented school as Clever shows it. */
final class SchoolYear {
  private static final List<Optional<String>> LANGUAGES =
      List.of(
          Optional.of("English"), Optional.of("Spanish"), Optional.empty(), Optional.of("English"));

  private final Chance dice;
  private final int size;
  private final boolean small;
  private final int quirks;
  private final int repeats;
  private final GeneratedNames names;
  private final InventedContacts reach;
  private final List<Student> students = new ArrayList<>();
  private final List<Staff> staff = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  SchoolYear(long seed, int size) {
    this.dice = new Chance(seed);
    this.size = size;
    this.small = size <= 100;
    this.quirks = small ? 150 : 20;
    this.repeats = dice.permille(60) ? 700 : quirks / 2;
    this.names = new GeneratedNames(dice, size);
    this.reach = new InventedContacts(dice, small ? Math.max(4, size) : size * 20);
  }

  CleverRoster roster() {
    for (int i = 0; i < size; i++) {
      students.add(student());
    }
    int teachers = size == 0 || dice.permille(small ? 80 : 0) ? 0 : 1 + size / 12;
    for (int i = 0; i < teachers; i++) {
      staff.add(grownUp(true));
    }
    for (int i = 0; i < dice.below(2 + size / 20); i++) {
      staff.add(grownUp(false));
    }
    List<Term> terms =
        List.of(
            new Term(dice.id(), "Y1", Rosters.TODAY.minusDays(200)),
            new Term(dice.id(), "Y1", Rosters.TODAY),
            new Term(dice.id(), "", null));
    int wanted = size == 0 ? 0 : 1 + size / (small ? 2 : 4);
    for (int i = 0; i < wanted; i++) {
      sections.add(section(terms));
    }
    List<Contact> contacts = new Contacts(dice, names, reach, quirks).of(students, staff);
    return new CleverRoster(sections, terms, students, staff, contacts, issues());
  }

  Student student() {
    PersonName name = names.person();
    if (dice.permille(quirks) && !students.isEmpty()) {
      name = dice.oneOf(students).name();
    }
    String sisId = reach.sometimes(Integer.toString(10_000 + students.size()));
    if (dice.permille(quirks / 4) && !students.isEmpty()) {
      sisId = dice.oneOf(students).sisId();
    }
    return new Student(
        dice.id(),
        name,
        dice.permille(500) ? reach.email() : null,
        sisId,
        reach.sometimes(String.format("%06d", students.size())),
        dice.permille(300) ? "ST" + students.size() : null,
        LANGUAGES.get(students.size() % LANGUAGES.size()).orElse(null),
        null);
  }

  Staff grownUp(boolean teaches) {
    Email email = dice.permille(900) ? reach.email() : null;
    return new Staff(dice.id(), names.person(), email, teaches);
  }

  private Section section(List<Term> terms) {
    String name =
        dice.permille(quirks / 2) && !sections.isEmpty()
            ? names.written(dice.oneOf(sections).name())
            : names.section();
    int most = small ? size : 30;
    Set<CleverId> members = new HashSet<>(ids(dice.some(students, 1 + dice.below(most))));
    Set<CleverId> teachers =
        new HashSet<>(dice.some(staff, 1 + dice.below(2)).stream().map(Staff::id).toList());
    if (dice.permille(repeats) && !sections.isEmpty()) {
      Section same = dice.oneOf(sections);
      members = new HashSet<>(same.students());
      teachers = new HashSet<>(same.teachers());
    }
    if (dice.permille(quirks)) {
      members.add(dice.id());
    }
    if (dice.permille(quirks / 2)) {
      teachers.add(dice.id());
    }
    if (dice.permille(quirks / 2)) {
      teachers.clear();
    }
    CleverId term = dice.permille(700) ? dice.oneOf(terms).id() : null;
    return new Section(
        dice.id(),
        name,
        dice.permille(20) ? dice.id() : term,
        primary(teachers),
        teachers,
        members);
  }

  private @Nullable CleverId primary(Set<CleverId> teachers) {
    return dice.permille(quirks / 4)
        ? null
        : dice.anyOf(teachers.stream().sorted().toList()).orElse(null);
  }

  private static List<CleverId> ids(List<Student> students) {
    return students.stream().map(Student::id).toList();
  }

  private List<Issue> issues() {
    var issues = new ArrayList<Issue>();
    for (Student student : dice.some(students, dice.below(3))) {
      issues.add(
          new Issue(
              dice.oneOf(IssueCode.BAD_EMAIL, IssueCode.NAME_MISSING),
              Issue.Subject.STUDENT,
              student.id().value(),
              student.name().whole(),
              ""));
    }
    return issues;
  }
}
