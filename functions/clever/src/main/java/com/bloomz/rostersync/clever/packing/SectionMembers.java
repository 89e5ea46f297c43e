package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.clever.records.SchoolCodec.SectionData;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.input.Cleaning;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who belongs to a school because one of its sections names them (docs/clever.md 4), and where that
 * is unknown: who is missing then may only be named by what did not come (I 6).
 */
final class SectionMembers {
  private final SchoolsById students = new SchoolsById();
  private final SchoolsById teachers = new SchoolsById();
  private final SchoolsById terms = new SchoolsById();
  private final BitSet unknownStudents = new BitSet();
  private final BitSet unknownTeachers = new BitSet();
  private boolean unknownEverywhere;

  /** Takes in a section of that school. */
  void section(SectionData sent, int school) {
    sent.students().forEach(each -> add(students, each, school));
    sent.teachers().forEach(each -> add(teachers, each, school));
    add(teachers, sent.teacher(), school);
    add(terms, sent.term(), school);
    if (!sent.studentsWhole()) {
      unknownStudents.set(school);
    }
    if (!sent.teachersWhole()) {
      unknownTeachers.set(school);
    }
  }

  /** Takes in a section that may be of any school. */
  void sectionOfAny() {
    unknownEverywhere = true;
  }

  SchoolsById students() {
    return students;
  }

  SchoolsById teachers() {
    return teachers;
  }

  SchoolsById terms() {
    return terms;
  }

  /** Whether sections of that school name somebody of a kind who is not in its list. */
  boolean namesMissing(Kind kind, int school) {
    return switch (kind) {
      case STUDENT -> students.missesAny(school);
      case TEACHER -> teachers.missesAny(school);
      case SECTION, TERM, OTHER_STAFF, CONTACT -> false;
    };
  }

  /** Of which kinds people of that school may be missing. */
  Set<Kind> lacked(int school) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (unknownEverywhere || unknownStudents.get(school)) {
      kinds.add(Kind.STUDENT);
    }
    if (unknownEverywhere || unknownTeachers.get(school)) {
      kinds.add(Kind.TEACHER);
    }
    return kinds;
  }

  private static void add(SchoolsById to, String id, int school) {
    Cleaning.id(id).ifPresent(each -> to.add(each, school));
  }
}
