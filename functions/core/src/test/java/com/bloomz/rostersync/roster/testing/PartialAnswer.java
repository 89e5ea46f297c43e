package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.roster.CleverId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A roster of which Clever's answer tells a part only (I 6). */
final class PartialAnswer {
  private final Chance dice;
  private final CleverRoster roster;
  private final List<Section> sections;
  private final List<Student> students;
  private final List<Staff> staff;
  private final List<Contact> contacts;
  private Unknown unknown = Unknown.NOTHING;

  private PartialAnswer(CleverRoster roster, Chance dice) {
    this.dice = dice;
    this.roster = roster;
    this.sections = new ArrayList<>(roster.sections());
    this.students = new ArrayList<>(roster.students());
    this.staff = new ArrayList<>(roster.staff());
    this.contacts = new ArrayList<>(roster.contacts());
  }

  /** At times a part, else the whole, as always of a large school. */
  static CleverRoster sometimes(CleverRoster roster, long seed) {
    var dice = new Chance(seed ^ 0x2545F491L);
    if (roster.students().size() > 100 || !dice.permille(300)) {
      return roster;
    }
    return new PartialAnswer(roster, dice).spoiled();
  }

  private CleverRoster spoiled() {
    switch (dice.below(11)) {
      case 0 -> sections.replaceAll(each -> with(each, each.teachers(), Set.of()));
      case 1 -> sections.replaceAll(each -> with(each, Set.of(), each.students()));
      case 2, 3 ->
          largest().ifPresent(each -> replace(each, with(each, each.teachers(), Set.of())));
      case 4 -> dice.anyOf(sections).ifPresent(this::studentsUnknown);
      case 5 -> dice.anyOf(sections).ifPresent(this::teachersUnknown);
      case 6, 7 -> dice.anyOf(contacts).ifPresent(this::studentsUnknown);
      case 8 -> contacts.replaceAll(PartialAnswer::withoutValues);
      case 9 ->
          unknown =
              dice.permille(300)
                  ? unknown.withPause(new SyncPause(null))
                  : unknown.withMayHaveMoved(true);
      default -> unreadable(dice.oneOf(Kind.values()));
    }
    return new CleverRoster(sections, roster.terms(), students, staff, contacts, roster.issues())
        .withSchoolPhone(roster.schoolPhone())
        .withUnknown(unknown);
  }

  private Optional<Section> largest() {
    return sections.stream()
        .max(
            (one, other) ->
                one.students().size() == other.students().size()
                    ? one.id().compareTo(other.id())
                    : Integer.compare(one.students().size(), other.students().size()));
  }

  private void studentsUnknown(Section section) {
    unknown = unknown.withStudents(new TreeSet<>(Set.of(section.id())));
    replace(section, with(section, section.teachers(), Set.of()));
  }

  private void teachersUnknown(Section section) {
    unknown = unknown.withTeachers(new TreeSet<>(Set.of(section.id())));
    replace(section, with(section, Set.of(), section.students()));
  }

  private void studentsUnknown(Contact contact) {
    unknown = unknown.withContacts(List.of(Contacts.related(contact, List.of())));
    contacts.remove(contact);
  }

  private void unreadable(Kind kind) {
    unknown = Unknown.records(kind, 1);
    switch (kind) {
      case SECTION -> dice.anyOf(sections).ifPresent(sections::remove);
      case STUDENT -> dice.anyOf(students).ifPresent(students::remove);
      case TEACHER -> lose(Staff::teaches);
      case OTHER_STAFF -> lose(each -> !each.teaches());
      case CONTACT -> dice.anyOf(contacts).ifPresent(contacts::remove);
      case TERM -> {}
    }
  }

  private void lose(Predicate<Staff> which) {
    dice.anyOf(staff.stream().filter(which).toList()).ifPresent(staff::remove);
  }

  private void replace(Section former, Section next) {
    sections.replaceAll(each -> each.id().equals(former.id()) ? next : each);
  }

  private static Contact withoutValues(Contact contact) {
    return Contacts.related(
        contact,
        contact.relationships().stream()
            .map(each -> new Contact.Relationship(each.student(), "", ""))
            .toList());
  }

  private static Section with(Section section, Set<CleverId> teachers, Set<CleverId> students) {
    CleverId primary = teachers.isEmpty() ? null : section.primaryTeacher();
    return new Section(section.id(), section.name(), section.term(), primary, teachers, students);
  }
}
