package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invented families: one or two grown-ups with one to three children, as contact records. */
final class Contacts {
  /** More children than one person has (G 3). */
  private static final int LARGE_FAMILY = 30;

  private final Chance dice;
  private final GeneratedNames names;
  private final InventedContacts reach;
  private final int quirks;

  /**
   * @param quirks how often in a thousand something is odd
   */
  Contacts(Chance dice, GeneratedNames names, InventedContacts reach, int quirks) {
    this.dice = dice;
    this.names = names;
    this.reach = reach;
    this.quirks = quirks;
  }

  List<Contact> of(List<Student> students, List<Staff> staff) {
    var contacts = new ArrayList<Contact>();
    int next = 0;
    while (next < students.size()) {
      int end = Math.min(students.size(), next + 1 + dice.below(3));
      List<Student> children = students.subList(next, end);
      int grownUps = dice.below(3);
      for (int i = 0; i < grownUps; i++) {
        contacts.addAll(grownUp(children, staff, contacts));
      }
      next = end;
    }
    if (students.size() > LARGE_FAMILY && students.size() <= 100 && dice.permille(quirks)) {
      contacts.add(contact(names.person(), reach.email(), null, students.subList(0, LARGE_FAMILY)));
    }
    return contacts;
  }

  private List<Contact> grownUp(List<Student> children, List<Staff> staff, List<Contact> others) {
    PersonName person = names.person();
    if (!dice.permille(300)) {
      person = new PersonName(person.first(), dice.oneOf(children).name().last());
    }
    Email email = dice.permille(700) ? reach.email() : null;
    Phone phone = dice.permille(600) ? reach.phone() : null;
    if (dice.permille(quirks) && !staff.isEmpty()) {
      Staff teacher = dice.oneOf(staff);
      email = teacher.email();
      person = dice.permille(700) ? teacher.name() : person;
    } else if (dice.permille(quirks) && !others.isEmpty()) {
      email = dice.oneOf(others).email();
    }
    PersonName whole = new PersonName("", person.whole());
    return dice.permille(quirks * 2)
        ? aRecordEach(whole, email, phone, children)
        : List.of(contact(whole, email, phone, children));
  }

  /** One person as several records, one for each child (G 3). */
  private List<Contact> aRecordEach(
      PersonName name, @Nullable Email email, @Nullable Phone phone, List<Student> children) {
    var records = new ArrayList<Contact>();
    for (Student child : children) {
      records.add(contact(name, again(reach.sometimes(email)), phone, List.of(child)));
    }
    return records;
  }

  private static @Nullable Email again(@Nullable Email email) {
    return email == null ? null : new Email(email.value().toUpperCase(Locale.ROOT));
  }

  private Contact contact(
      PersonName name, @Nullable Email email, @Nullable Phone phone, List<Student> children) {
    var relationships = new ArrayList<Relationship>();
    children.forEach(child -> relationships.add(relationship(child.id())));
    if (dice.permille(quirks)) {
      relationships.add(relationship(dice.id()));
    }
    if (dice.permille(quirks)) {
      relationships.add(relationship(dice.oneOf(children).id()));
    }
    return new Contact(dice.id(), name, email, phone, relationships);
  }

  Relationship relationship(CleverId student) {
    return new Relationship(
        student,
        dice.oneOf("Mother", "Father", "mother ", "Guardian", "Grandparent", "", "Other"),
        dice.oneOf("Parent/Guardian", "Parent/Guardian", "Emergency", ""));
  }

  /** The contact with other relationships. */
  static Contact related(Contact contact, List<Relationship> relationships) {
    return new Contact(
        contact.id(), contact.name(), contact.email(), contact.phone(), relationships);
  }
}
