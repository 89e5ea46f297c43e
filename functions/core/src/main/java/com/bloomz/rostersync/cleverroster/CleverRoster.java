package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Phone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Clever says of one school: every page of one walk, or there is no such value (I 6). Ids are
 * unique within each list; the order carries no meaning.
 *
 * @param contacts only those of this school's students; empty as well where none were asked for
 * @param issues what in the data could not be used (P 5, P 7)
 * @param unknown what the walk did not tell
 * @param schoolPhone the school's own number, where Clever sends a usable one (P 9)
 */
public record CleverRoster(
    List<Section> sections,
    List<Term> terms,
    List<Student> students,
    List<Staff> staff,
    List<Contact> contacts,
    List<Issue> issues,
    Unknown unknown,
    @Nullable Phone schoolPhone) {
  public CleverRoster {
    sections = List.copyOf(sections);
    terms = List.copyOf(terms);
    students = List.copyOf(students);
    staff = List.copyOf(staff);
    contacts = List.copyOf(contacts);
    issues = List.copyOf(issues);
  }

  /** A roster of which nothing is unknown, of a school whose number is not known. */
  public CleverRoster(
      List<Section> sections,
      List<Term> terms,
      List<Student> students,
      List<Staff> staff,
      List<Contact> contacts,
      List<Issue> issues) {
    this(sections, terms, students, staff, contacts, issues, Unknown.NOTHING, null);
  }

  public CleverRoster withUnknown(Unknown other) {
    return new CleverRoster(sections, terms, students, staff, contacts, issues, other, schoolPhone);
  }

  public CleverRoster withSchoolPhone(@Nullable Phone number) {
    return new CleverRoster(sections, terms, students, staff, contacts, issues, unknown, number);
  }

  @Override
  public String toString() {
    return "CleverRoster";
  }
}
