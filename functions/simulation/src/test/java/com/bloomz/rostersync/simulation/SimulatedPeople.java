package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Contact.Relationship;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Clever knows of a school at a moment, as plainly as can be: by ids.
 *
 * @param students who is at the school
 * @param teachers who teaches there, each with a name of one's own
 * @param groups the sections
 * @param families the contacts
 */
record SimulatedPeople(
    SortedMap<String, Pupil> students,
    SortedMap<String, String> teachers,
    SortedMap<String, Group> groups,
    SortedMap<String, Kin> families) {
  /** The relationship that the schools of a simulation choose. */
  static final String CHOSEN = "Mother";

  /** Another one, which they choose at times. */
  static final String OTHER = "Neighbor";

  SimulatedPeople {
    students = new TreeMap<>(students);
    teachers = new TreeMap<>(teachers);
    groups = new TreeMap<>(groups);
    families = new TreeMap<>(families);
  }

  record Pupil(String first, String last) {}

  record Group(String name, String teacher, SortedSet<String> students) {
    Group {
      students = new TreeSet<>(students);
    }
  }

  /** A contact: how it is related to its children, and who they are. */
  record Kin(String name, String relationship, SortedSet<String> children) {
    Kin {
      children = new TreeSet<>(children);
    }

    boolean isChosen() {
      return relationship.equals(CHOSEN);
    }
  }

  SimulatedPeople copy() {
    return new SimulatedPeople(students, teachers, groups, families);
  }

  static String email(String id) {
    return id + "@home.example";
  }

  /** A number for each id that ends in digits. */
  static String phone(String id) {
    int number = 0;
    for (int i = 0; i < id.length(); i++) {
      char digit = id.charAt(i);
      number = digit >= '0' && digit <= '9' ? number * 10 + digit - '0' : number;
    }
    return "+1212555" + (1_000 + number);
  }

  /** As an import reads it. */
  CleverRoster roster(boolean mayHaveMoved) {
    return new CleverRoster(
        groups.entrySet().stream().map(each -> section(each.getKey(), each.getValue())).toList(),
        List.of(),
        students.entrySet().stream().map(each -> student(each.getKey(), each.getValue())).toList(),
        teachers.entrySet().stream().map(each -> staff(each.getKey(), each.getValue())).toList(),
        families.entrySet().stream().map(each -> contact(each.getKey(), each.getValue())).toList(),
        List.of(),
        Unknown.NOTHING.withMayHaveMoved(mayHaveMoved),
        null);
  }

  private static Section section(String id, Group of) {
    CleverId teacher = new CleverId(of.teacher());
    return new Section(
        new CleverId(id),
        of.name(),
        null,
        teacher,
        Set.of(teacher),
        of.students().stream().map(CleverId::new).collect(Collectors.toSet()));
  }

  private static Student student(String id, Pupil of) {
    return new Student(
        new CleverId(id), new PersonName(of.first(), of.last()), null, "sis-" + id, null, null);
  }

  private static Staff staff(String id, String name) {
    return new Staff(new CleverId(id), new PersonName(name, "Teach"), new Email(email(id)), true);
  }

  private static Contact contact(String id, Kin of) {
    return new Contact(
        new CleverId(id),
        new PersonName("", of.name()),
        new Email(email(id)),
        new Phone(phone(id)),
        of.children().stream()
            .map(child -> new Relationship(new CleverId(child), of.relationship(), "Family"))
            .toList());
  }
}
