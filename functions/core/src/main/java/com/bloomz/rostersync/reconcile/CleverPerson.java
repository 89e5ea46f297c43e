package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.person.PersonTraits;
import com.bloomz.rostersync.person.SharedAddresses;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A person whom Clever shows: one user, or for a parent all the contact records that are this
 * person (G 3).
 *
 * @param ids of the users, ascending
 * @param traits of a student with the id by the chosen field
 * @param homeLanguage of a student
 */
record CleverPerson(SortedSet<CleverId> ids, PersonTraits traits, @Nullable String homeLanguage) {

  static CleverPerson of(Student student, ImportSettings settings) {
    return new CleverPerson(
        new TreeSet<>(List.of(student.id())),
        new PersonTraits(
            student.name(),
            student.email(),
            null,
            student.id(settings.studentIdField()),
            settings.studentIdField()),
        student.homeLanguage());
  }

  static CleverPerson of(Staff staff) {
    return new CleverPerson(
        new TreeSet<>(List.of(staff.id())),
        new PersonTraits(staff.name(), staff.email(), null),
        null);
  }

  /**
   * The records of one parent, ascending: each value is the first record's that has it, one that is
   * nobody's only where there is no other.
   */
  static CleverPerson of(Collection<Contact> records, SharedAddresses shared) {
    if (records.size() == 1) {
      return of(records.iterator().next());
    }
    List<PersonName> names =
        records.stream().map(Contact::name).filter(name -> !name.isBlank()).toList();
    return new CleverPerson(
        new TreeSet<>(records.stream().map(Contact::id).toList()),
        new PersonTraits(
            names.isEmpty() ? new PersonName("", "") : names.getFirst(),
            first(
                records.stream().map(Contact::email).filter(Objects::nonNull).toList(),
                each -> !shared.isNobodys(each)),
            first(
                records.stream().map(Contact::phone).filter(Objects::nonNull).toList(),
                each -> !shared.isNobodys(each))),
        null);
  }

  private static CleverPerson of(Contact only) {
    PersonName name = only.name().isBlank() ? new PersonName("", "") : only.name();
    return new CleverPerson(
        new TreeSet<>(List.of(only.id())),
        new PersonTraits(name, only.email(), only.phone()),
        null);
  }

  private static <T> @Nullable T first(List<T> values, Predicate<T> better) {
    if (values.isEmpty()) {
      return null;
    }
    T first = values.getFirst();
    return values.size() == 1 ? first : values.stream().filter(better).findFirst().orElse(first);
  }

  /** The first of its ids, which gives a new member its id. */
  CleverId id() {
    return ids.first();
  }

  PersonName name() {
    return traits.name();
  }

  @Nullable Email email() {
    return traits.email();
  }

  @Nullable Phone phone() {
    return traits.phone();
  }

  @Nullable String studentId() {
    return traits.studentId();
  }

  @Override
  public String toString() {
    return "CleverPerson " + ids;
  }
}
