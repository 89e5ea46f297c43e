package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.CleverId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one walk leaves unknown. Whoever is missing from the roster for that reason is not gone (I
 * 6).
 *
 * @param records how many records of a kind could not be used, as they have no id or cannot be
 *     read; a kind without such records is absent
 * @param students the sections whose students did not come whole: the field is absent, null or no
 *     array, or an entry of it is no id
 * @param teachers the sections whose teachers did not come whole
 * @param contacts the contacts whose students did not come whole, also those of other schools;
 *     their relationships are those to this school's students that did come
 * @param mayHaveMoved whether nothing proves that Clever's data stood still during the walk
 * @param pause the pause during which the walk was, which shows last year's data; null for none
 */
public record Unknown(
    SortedMap<Kind, Integer> records,
    SortedSet<CleverId> students,
    SortedSet<CleverId> teachers,
    List<Contact> contacts,
    boolean mayHaveMoved,
    @Nullable SyncPause pause) {
  /** Nothing is unknown. */
  public static final Unknown NOTHING =
      new Unknown(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), List.of(), false, null);

  public Unknown {
    records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    students = Collections.unmodifiableSortedSet(new TreeSet<>(students));
    teachers = Collections.unmodifiableSortedSet(new TreeSet<>(teachers));
    contacts = List.copyOf(contacts);
  }

  /** What a list has records of. */
  public enum Kind {
    SECTION,
    TERM,
    STUDENT,
    TEACHER,
    OTHER_STAFF,
    CONTACT
  }

  /** Only that many records of that kind are unknown. */
  public static Unknown records(Kind kind, int number) {
    return NOTHING.withRecords(new TreeMap<>(Map.of(kind, number)));
  }

  /** Whether records of that kind could not be used. */
  public boolean lacks(Kind kind) {
    return records.containsKey(kind);
  }

  public Unknown withRecords(SortedMap<Kind, Integer> other) {
    return new Unknown(other, students, teachers, contacts, mayHaveMoved, pause);
  }

  public Unknown withStudents(SortedSet<CleverId> sections) {
    return new Unknown(records, sections, teachers, contacts, mayHaveMoved, pause);
  }

  public Unknown withTeachers(SortedSet<CleverId> sections) {
    return new Unknown(records, students, sections, contacts, mayHaveMoved, pause);
  }

  public Unknown withContacts(List<Contact> other) {
    return new Unknown(records, students, teachers, other, mayHaveMoved, pause);
  }

  public Unknown withMayHaveMoved(boolean moved) {
    return new Unknown(records, students, teachers, contacts, moved, pause);
  }

  public Unknown withPause(@Nullable SyncPause other) {
    return new Unknown(records, students, teachers, contacts, mayHaveMoved, other);
  }

  @Override
  public String toString() {
    return "Unknown " + records;
  }
}
