package com.bloomz.rostersync.simulator.reading;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.NameKey;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom and what in a school one can ask about by a name that means one. */
record ToAskAbout(CleverRoster roster) {
  static String name(Student of) {
    return of.name().whole();
  }

  /** A section with a plain name of its own, a teacher and enough students. */
  Section homeroom(int number) {
    return roster.sections().stream()
        .filter(each -> each.name().matches("[A-Za-z0-9 :.-]{3,30}") && isAlone(each))
        .filter(each -> each.students().size() > 5 && each.primaryTeacher() != null)
        .filter(
            each -> roster.staff().stream().anyMatch(one -> one.id().equals(each.primaryTeacher())))
        .sorted(Comparator.comparing(Section::id))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  boolean isAlone(Section section) {
    return roster.sections().stream()
            .filter(each -> each.nameKey().equals(section.nameKey()))
            .count()
        == 1;
  }

  /** The later of two sections of one name. */
  Section duplicate() {
    return roster.sections().stream()
        .sorted(Comparator.comparing(Section::id).reversed())
        .filter(each -> !each.nameKey().isBlank() && !isAlone(each))
        .findFirst()
        .orElseThrow();
  }

  /** A student of the section whose name nobody else has. */
  Student only(Section section, int number) {
    Set<NameKey> twice =
        roster.students().stream()
            .collect(Collectors.groupingBy(each -> each.name().key(), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(each -> each.getValue() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return roster.students().stream()
        .filter(each -> section.students().contains(each.id()))
        .filter(each -> name(each).matches("[A-Za-z' -]{3,40}"))
        .filter(each -> !twice.contains(each.name().key()))
        .sorted(Comparator.comparing(Student::id))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  Section without(Student student, int from) {
    return Stream.iterate(from, each -> each + 1)
        .map(this::homeroom)
        .filter(each -> !each.students().contains(student.id()))
        .findFirst()
        .orElseThrow();
  }

  static boolean isChosen(Contact contact) {
    return contact.relationships().stream().allMatch(AskedSchool.SETTINGS::selects)
        && !contact.relationships().isEmpty();
  }

  /** Whether nobody else has the name, so that a question means one person. */
  boolean hasOwnName(Contact contact) {
    NameKey key = contact.name().key();
    return contact.name().whole().matches("[A-Za-z' -]{5,40}")
        && contact.relationships().size() == 1
        && !contact.relationships().getFirst().type().isBlank()
        && roster.contacts().stream().filter(each -> each.name().key().equals(key)).count() == 1
        && roster.students().stream().noneMatch(each -> each.name().key().equals(key))
        && roster.staff().stream().noneMatch(each -> each.name().key().equals(key))
        && roster.students().stream()
            .filter(each -> each.id().equals(contact.relationships().getFirst().student()))
            .anyMatch(each -> name(each).matches("[A-Za-z' -]{3,40}"));
  }

  Contact contact(Predicate<Contact> which) {
    return roster.contacts().stream()
        .filter(which)
        .min(Comparator.comparing(Contact::id))
        .orElseThrow();
  }

  String childOf(Contact parent) {
    CleverId child = parent.relationships().getFirst().student();
    return roster.students().stream()
        .filter(each -> each.id().equals(child))
        .map(ToAskAbout::name)
        .findFirst()
        .orElseThrow();
  }
}
