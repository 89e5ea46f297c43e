package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.Issue;
import java.util.List;

/**
 * What Clever says of one school: every page of one walk, or there is no such value (I 6). Ids are
 * unique within each list; the order carries no meaning.
 *
 * @param contacts only those of this school's students; empty as well where none were asked for
 * @param issues what in the data could not be used (P 5, P 7)
 * @param unknown what the walk did not tell
 */
public record CleverRoster(
    List<Section> sections,
    List<Term> terms,
    List<Student> students,
    List<Staff> staff,
    List<Contact> contacts,
    List<Issue> issues,
    Unknown unknown) {
  public CleverRoster {
    sections = List.copyOf(sections);
    terms = List.copyOf(terms);
    students = List.copyOf(students);
    staff = List.copyOf(staff);
    contacts = List.copyOf(contacts);
    issues = List.copyOf(issues);
  }

  /** A roster of which nothing is unknown. */
  public CleverRoster(
      List<Section> sections,
      List<Term> terms,
      List<Student> students,
      List<Staff> staff,
      List<Contact> contacts,
      List<Issue> issues) {
    this(sections, terms, students, staff, contacts, issues, Unknown.NOTHING);
  }

  public CleverRoster withUnknown(Unknown other) {
    return new CleverRoster(sections, terms, students, staff, contacts, issues, other);
  }

  @Override
  public String toString() {
    return "CleverRoster";
  }
}
