package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a school's records go through as persons change: ids are given to other people (P 10), names
 * change by marriage, with a new id at times (P 2), placeholders stand in for what is not known (P
 * 9), and people return.
 */
final class PersonTurnover {
  /** What an office types into a field that must not be empty. */
  private static final List<String> NOBODY = List.of("Unknown", "Parent", "N/A", "Mother");

  private static final Email NO_EMAIL = new Email("none@none.com");
  private static final Phone NO_PHONE = new Phone("+19999999999");

  /** The school's own number. */
  private static final Phone OFFICE = new Phone("+12125550100");

  private final Chance dice;
  private final GeneratedNames names;
  private final CleverRoster earlier;
  private final CleverRoster roster;
  private final List<Student> students;
  private final List<Staff> staff;
  private final List<Section> sections;
  private final List<Contact> contacts;
  private @Nullable Phone schoolPhone;

  private PersonTurnover(CleverRoster roster, CleverRoster earlier, Chance dice) {
    this.dice = dice;
    this.names = new GeneratedNames(dice, roster.students().size());
    this.earlier = earlier;
    this.roster = roster;
    this.students = new ArrayList<>(roster.students());
    this.staff = new ArrayList<>(roster.staff());
    this.sections = new ArrayList<>(roster.sections());
    this.contacts = new ArrayList<>(roster.contacts());
    this.schoolPhone = roster.schoolPhone();
  }

  /** At times, and never in a large school. */
  static CleverRoster sometimes(CleverRoster roster, CleverRoster earlier, long seed) {
    var dice = new Chance(seed ^ 0x7A3D5E11L);
    if (roster.students().size() > 100 || !dice.permille(600)) {
      return roster;
    }
    return new PersonTurnover(roster, earlier, dice).turned();
  }

  private CleverRoster turned() {
    int changes = 1 + dice.below(3);
    for (int i = 0; i < changes; i++) {
      change();
    }
    return new CleverRoster(
        sections,
        roster.terms(),
        students,
        staff,
        contacts,
        roster.issues(),
        roster.unknown(),
        schoolPhone);
  }

  private void change() {
    switch (dice.below(9)) {
      case 0, 1 -> contactIsAnotherPerson();
      case 2 -> studentIsAnotherPerson();
      case 3 -> staffAreAnotherPerson();
      case 4 -> contactMarries();
      case 5 -> placeholders();
      case 6 -> officeNumber();
      case 7 -> studentReturns();
      default -> vanishedReturn();
    }
  }

  private PersonName stranger() {
    return new PersonName("Str" + dice.below(1000) + "a", "Anger" + dice.below(1000) + "z");
  }

  private Email strangersEmail() {
    return new Email("stranger" + dice.below(100_000) + "@example.net");
  }

  /** The record keeps its id and its children, and is somebody else's, maybe a known person's. */
  private void contactIsAnotherPerson() {
    if (contacts.isEmpty()) {
      return;
    }
    int at = dice.below(contacts.size());
    Contact had = contacts.get(at);
    Contact like = dice.oneOf(contacts);
    boolean known = dice.permille(300);
    contacts.set(
        at,
        new Contact(
            had.id(),
            known ? like.name() : new PersonName("", stranger().whole()),
            known ? like.email() : strangersEmail(),
            known ? like.phone() : new Phone("+1312555" + (1000 + dice.below(9000))),
            had.relationships()));
  }

  private void studentIsAnotherPerson() {
    if (students.isEmpty()) {
      return;
    }
    int at = dice.below(students.size());
    Student had = students.get(at);
    students.set(
        at,
        new Student(
            had.id(),
            stranger(),
            strangersEmail(),
            dice.permille(300) ? had.sisId() : "7" + dice.below(100_000),
            "7" + dice.below(100_000),
            null,
            had.homeLanguage(),
            null));
  }

  private void staffAreAnotherPerson() {
    if (!staff.isEmpty()) {
      int at = dice.below(staff.size());
      Staff had = staff.get(at);
      staff.set(at, new Staff(had.id(), stranger(), strangersEmail(), had.teaches()));
    }
  }

  private void contactMarries() {
    if (contacts.isEmpty()) {
      return;
    }
    int at = dice.below(contacts.size());
    Contact had = contacts.get(at);
    String first = had.name().whole().strip().split(" ", -1)[0];
    contacts.set(
        at,
        new Contact(
            dice.permille(500) ? dice.id() : had.id(),
            new PersonName("", first + " " + names.person().last()),
            had.email(),
            had.phone(),
            had.relationships()));
  }

  private void placeholders() {
    for (int i = 0; i < Math.min(2, contacts.size()); i++) {
      int at = dice.below(contacts.size());
      Contact had = contacts.get(at);
      contacts.set(
          at,
          new Contact(
              had.id(),
              dice.permille(500) ? new PersonName("", dice.oneOf(NOBODY)) : had.name(),
              dice.permille(700) ? NO_EMAIL : had.email(),
              dice.permille(500) ? NO_PHONE : had.phone(),
              had.relationships()));
    }
  }

  /** Many families have the school's own number, which Clever tells or not. */
  private void officeNumber() {
    schoolPhone = dice.permille(700) ? OFFICE : null;
    contacts.replaceAll(
        each ->
            dice.permille(400)
                ? new Contact(each.id(), each.name(), each.email(), OFFICE, each.relationships())
                : each);
  }

  /** A child of earlier, with the sections and the contacts of then. */
  private void studentReturns() {
    Set<CleverId> here = students.stream().map(Student::id).collect(Collectors.toSet());
    dice.anyOf(earlier.students().stream().filter(each -> !here.contains(each.id())).toList())
        .ifPresent(this::add);
  }

  private void add(Student student) {
    students.add(student);
    sections.replaceAll(each -> dice.permille(500) ? with(each, student) : each);
    Set<CleverId> known = contacts.stream().map(Contact::id).collect(Collectors.toSet());
    earlier.contacts().stream()
        .filter(each -> !known.contains(each.id()))
        .filter(
            each -> each.relationships().stream().anyMatch(r -> r.student().equals(student.id())))
        .filter(_ -> dice.permille(500))
        .forEach(contacts::add);
  }

  private static Section with(Section section, Student student) {
    Set<CleverId> all = new HashSet<>(section.students());
    all.add(student.id());
    return new Section(
        section.id(),
        section.name(),
        section.term(),
        section.primaryTeacher(),
        section.teachers(),
        all);
  }

  /** What was no longer shared is shared again. */
  private void vanishedReturn() {
    if (sections.isEmpty()) {
      sections.addAll(earlier.sections());
    }
    if (students.isEmpty()) {
      students.addAll(earlier.students());
    }
    if (staff.isEmpty()) {
      staff.addAll(earlier.staff());
    }
    if (contacts.isEmpty()) {
      contacts.addAll(earlier.contacts());
    }
  }
}
