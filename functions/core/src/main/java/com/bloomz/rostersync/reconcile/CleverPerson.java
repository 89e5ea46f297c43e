package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
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
import org.jspecify.annotations.Nullable;

/**
 * A person whom Clever shows: one user, or for a parent all the contact records that are this
 * person (G 3).
 *
 * @param ids of the users, ascending
 * @param studentId of a student, by the chosen field
 * @param homeLanguage of a student
 */
record CleverPerson(
    SortedSet<CleverId> ids,
    PersonName name,
    @Nullable Email email,
    @Nullable Phone phone,
    @Nullable String studentId,
    @Nullable String homeLanguage) {

  static CleverPerson of(Student student, ImportSettings settings) {
    return new CleverPerson(
        new TreeSet<>(List.of(student.id())),
        student.name(),
        student.email(),
        null,
        settings.studentIdField().of(student),
        student.homeLanguage());
  }

  static CleverPerson of(Staff staff) {
    return new CleverPerson(
        new TreeSet<>(List.of(staff.id())), staff.name(), staff.email(), null, null, null);
  }

  /** The records of one parent, ascending: each value is the first record's that has it. */
  static CleverPerson of(Collection<Contact> records) {
    return new CleverPerson(
        new TreeSet<>(records.stream().map(Contact::id).toList()),
        records.stream()
            .map(Contact::name)
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElse(new PersonName("", "")),
        records.stream().map(Contact::email).filter(Objects::nonNull).findFirst().orElse(null),
        records.stream().map(Contact::phone).filter(Objects::nonNull).findFirst().orElse(null),
        null,
        null);
  }

  /** The first of its ids, which gives a new member its id. */
  CleverId id() {
    return ids.first();
  }
}
