package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.PersonName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a school's roster in Clever becomes after some time. */
final class Evolution {
  private final Chance dice;
  private final GeneratedNames names;
  private final InventedContacts reach;
  private final CleverRoster before;
  private final List<Student> students;
  private final List<Staff> staff;
  private final List<Section> sections;
  private final List<Contact> contacts;

  Evolution(CleverRoster before, long seed) {
    boolean small = before.students().size() <= 100;
    this.dice = new Chance(seed ^ 0x5DEECE66DL);
    this.names = new GeneratedNames(dice, before.students().size());
    this.reach = new InventedContacts(dice, small ? 8 : before.students().size() * 20);
    this.before = before;
    this.students = new ArrayList<>(before.students());
    this.staff = new ArrayList<>(before.staff());
    this.sections = new ArrayList<>(before.sections());
    this.contacts = new ArrayList<>(before.contacts());
  }

  CleverRoster roster() {
    int changes = dice.below(7);
    for (int i = 0; i < changes; i++) {
      change();
    }
    if (dice.permille(100)) {
      vanish();
    }
    return new CleverRoster(sections, before.terms(), students, staff, contacts, before.issues())
        .withSchoolPhone(before.schoolPhone());
  }

  private void change() {
    switch (dice.below(13)) {
      case 0 -> dice.anyOf(students).ifPresent(students::remove);
      case 1 -> studentArrives();
      case 2 -> change(students, this::changed);
      case 3 -> newStudentId();
      case 4 -> sectionsComeAndGo();
      case 5 -> change(sections, this::renamed);
      case 6 -> change(sections, this::otherStudents);
      case 7 -> change(sections, this::otherTeachers);
      case 8, 12 -> staffChange();
      case 9 -> change(contacts, this::otherRelationships);
      case 10 -> change(contacts, this::changed);
      default -> dice.anyOf(contacts).ifPresent(contacts::remove);
    }
  }

  private <T> void change(List<T> all, UnaryOperator<T> change) {
    if (!all.isEmpty()) {
      int at = dice.below(all.size());
      all.set(at, change.apply(all.get(at)));
    }
  }

  private void studentArrives() {
    Student student =
        new Student(
            dice.id(),
            names.person(),
            reach.sometimes(reach.email()),
            reach.sometimes("9" + dice.below(100_000)),
            reach.sometimes("000" + dice.below(1_000)),
            null);
    students.add(student);
    change(
        sections,
        section ->
            with(section, section.primaryTeacher(), section.teachers(), plus(section, student)));
    if (dice.permille(500)) {
      change(
          contacts,
          contact -> {
            var all = new ArrayList<>(contact.relationships());
            all.add(new Contact.Relationship(student.id(), "Mother", "Parent/Guardian"));
            return Contacts.related(contact, all);
          });
    }
  }

  private static Set<CleverId> plus(Section section, Student student) {
    Set<CleverId> members = new HashSet<>(section.students());
    members.add(student.id());
    return members;
  }

  private Student changed(Student student) {
    boolean renamed = dice.permille(400);
    return new Student(
        student.id(),
        renamed ? names.person() : student.name(),
        dice.permille(300) ? reach.sometimes(reach.email()) : student.email(),
        dice.permille(300) ? reach.sometimes("8" + dice.below(100_000)) : student.sisId(),
        student.studentNumber(),
        dice.permille(300) ? student.sisId() : student.stateId(),
        renamed ? "Vietnamese" : student.homeLanguage(),
        null);
  }

  /** The same student under a new id, in every section and relationship (P 2). */
  private void newStudentId() {
    if (students.isEmpty()) {
      return;
    }
    int at = dice.below(students.size());
    Student old = students.get(at);
    CleverId id = dice.id();
    students.set(
        at,
        new Student(
            id,
            old.name(),
            old.email(),
            old.sisId(),
            old.studentNumber(),
            old.stateId(),
            old.homeLanguage(),
            null));
    sections.replaceAll(
        section ->
            with(
                section,
                section.primaryTeacher(),
                section.teachers(),
                renewed(section.students(), old.id(), id)));
    contacts.replaceAll(
        contact ->
            Contacts.related(
                contact,
                contact.relationships().stream()
                    .map(
                        each ->
                            each.student().equals(old.id())
                                ? new Contact.Relationship(id, each.relationship(), each.type())
                                : each)
                    .toList()));
  }

  private static Set<CleverId> renewed(Set<CleverId> ids, CleverId old, CleverId id) {
    Set<CleverId> renewed = new HashSet<>(ids);
    if (renewed.remove(old)) {
      renewed.add(id);
    }
    return renewed;
  }

  private void sectionsComeAndGo() {
    if (dice.permille(500)) {
      dice.anyOf(sections).ifPresent(sections::remove);
    }
    if (dice.permille(600)) {
      List<CleverId> members =
          dice.some(students, 1 + dice.below(8)).stream().map(Student::id).toList();
      List<CleverId> teachers = dice.some(staff, 1).stream().map(Staff::id).toList();
      sections.add(
          new Section(
              dice.id(),
              anyName(),
              null,
              teachers.isEmpty() ? null : teachers.getFirst(),
              new HashSet<>(teachers),
              new HashSet<>(members)));
    }
  }

  private String anyName() {
    return dice.permille(500) && !sections.isEmpty()
        ? names.written(dice.oneOf(sections).name())
        : names.section();
  }

  private Section renamed(Section section) {
    return new Section(
        section.id(),
        anyName(),
        section.term(),
        section.primaryTeacher(),
        section.teachers(),
        section.students());
  }

  private Section otherStudents(Section section) {
    Set<CleverId> members = new HashSet<>(section.students());
    dice.some(List.copyOf(members.stream().sorted().toList()), 2).forEach(members::remove);
    dice.some(students, dice.below(3)).forEach(each -> members.add(each.id()));
    return with(section, section.primaryTeacher(), section.teachers(), members);
  }

  private Section otherTeachers(Section section) {
    Set<CleverId> teachers = new HashSet<>(section.teachers());
    dice.some(teachers.stream().sorted().toList(), dice.below(2)).forEach(teachers::remove);
    dice.some(staff, dice.below(3)).forEach(each -> teachers.add(each.id()));
    CleverId primary = dice.anyOf(teachers.stream().sorted().toList()).orElse(null);
    return with(section, primary, teachers, section.students());
  }

  private static Section with(
      Section section, @Nullable CleverId primary, Set<CleverId> teachers, Set<CleverId> members) {
    return new Section(section.id(), section.name(), section.term(), primary, teachers, members);
  }

  private void staffChange() {
    switch (dice.below(4)) {
      case 0 -> dice.anyOf(staff).ifPresent(staff::remove);
      case 1 -> staff.add(new Staff(dice.id(), names.person(), reach.email(), true));
      case 2 ->
          change(staff, each -> new Staff(dice.id(), each.name(), each.email(), each.teaches()));
      default ->
          change(
              staff,
              each ->
                  new Staff(
                      each.id(),
                      dice.permille(300) ? names.person() : each.name(),
                      dice.permille(300) ? reach.sometimes(reach.email()) : each.email(),
                      dice.permille(300) != each.teaches()));
    }
  }

  private Contact otherRelationships(Contact contact) {
    var all = new ArrayList<Contact.Relationship>();
    var contacts = new Contacts(dice, names, reach, 0);
    contact.relationships().forEach(each -> all.add(contacts.relationship(each.student())));
    if (dice.permille(300)) {
      dice.anyOf(students).ifPresent(each -> all.add(contacts.relationship(each.id())));
    }
    return Contacts.related(contact, all);
  }

  /** Another name or address, or another's: then both may be one person, or no longer (G 3). */
  private Contact changed(Contact contact) {
    Contact like = dice.permille(400) ? dice.oneOf(contacts) : contact;
    return new Contact(
        dice.permille(300) ? dice.id() : contact.id(),
        dice.permille(200) ? new PersonName("", names.person().whole()) : like.name(),
        dice.permille(300) ? reach.sometimes(reach.email()) : like.email(),
        dice.permille(300) ? reach.sometimes(reach.phone()) : like.phone(),
        contact.relationships());
  }

  /** Something is no longer shared, of nobody (I 6). */
  private void vanish() {
    switch (dice.below(6)) {
      case 0 -> sections.clear();
      case 1 -> students.clear();
      case 2 -> staff.clear();
      case 3 -> contacts.clear();
      case 4 ->
          students.replaceAll(
              each ->
                  new Student(
                      each.id(), each.name(), null, null, each.studentNumber(), each.stateId()));
      default -> staff.replaceAll(each -> new Staff(each.id(), each.name(), each.email(), false));
    }
  }
}
