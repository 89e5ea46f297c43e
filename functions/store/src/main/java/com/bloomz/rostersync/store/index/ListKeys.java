package com.bloomz.rostersync.store.index;

import com.bloomz.rostersync.manage.SearchName;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a class or member is listed by: {@code l1} the list of classes, students or parents, {@code
 * l2} the list of staff, {@code n1} the name with the last one first and the id, {@code n2} with
 * the first one first, {@code d} the district's student id. Current and former entries are in lists
 * of their own, a member's by each hat (P 11).
 */
public final class ListKeys {
  public static final String LIST = "l1";
  public static final String STAFF_LIST = "l2";
  public static final String NAME = "n1";
  public static final String FIRST_NAME = "n2";
  public static final String STUDENT_ID = "d";

  /** Every attribute that something may be listed by. */
  public static final List<String> NAMES = List.of(LIST, STAFF_LIST, NAME, FIRST_NAME, STUDENT_ID);

  /** The index of {@link #LIST} by {@link #NAME}. */
  public static final String BY_NAME = "byName";

  /** The index of {@link #LIST} by {@link #FIRST_NAME}. */
  public static final String BY_FIRST_NAME = "byFirstName";

  /** The index of {@link #STAFF_LIST} by {@link #NAME}. */
  public static final String STAFF_BY_NAME = "staffByName";

  /** The index of {@link #STUDENT_ID}. */
  public static final String BY_STUDENT_ID = "byStudentId";

  /** A key of an index has 1,024 bytes at most; the id needs some of them. */
  private static final int LONGEST = 600;

  private ListKeys() {}

  /**
   * Adds what a class is listed by.
   *
   * @param school the partition key of the school itself
   */
  public static RowWriter add(RowWriter row, String school, RosterClass of) {
    return row.text(LIST, classes(school, !of.archived()))
        .text(NAME, sort(SearchName.of(of.name()), of.id().value()));
  }

  /**
   * Adds what a member is listed by.
   *
   * @param school the partition key of the school itself
   */
  public static RowWriter add(RowWriter row, String school, Member of) {
    String id = of.id().value();
    row.text(NAME, sort(SearchName.lastFirst(of.name()), id));
    if (of.student() != null || of.parent() != null) {
      MemberKind kind = of.student() != null ? MemberKind.STUDENT : MemberKind.PARENT;
      row.text(LIST, members(school, kind, kind.isActive(of)))
          .text(FIRST_NAME, sort(SearchName.firstLast(of.name()), id));
    }
    if (of.staff() != null) {
      row.text(STAFF_LIST, members(school, MemberKind.STAFF, MemberKind.STAFF.isActive(of)));
    }
    Hat.OfStudent student = of.student();
    String studentId = student == null ? null : student.studentId();
    if (studentId != null && !studentId.isEmpty()) {
      row.text(STUDENT_ID, studentId(school, studentId));
    }
    return row;
  }

  /** The list of classes. */
  public static String classes(String school, boolean current) {
    return school + "#L#C" + (current ? "" : "#X");
  }

  /** The list of members of a kind. */
  public static String members(String school, MemberKind kind, boolean current) {
    return school + "#L#" + kind.name() + (current ? "" : "#X");
  }

  /** What students with that id are found by; others too, where it is very long. */
  public static String studentId(String school, String id) {
    return school + "#D#" + cut(id);
  }

  /** How the sort keys begin of names that begin so. */
  public static String cut(String text) {
    int end = Math.min(text.length(), LONGEST);
    while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      end--;
    }
    boolean half =
        end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end);
  }

  private static String sort(String name, String id) {
    return cut(name) + "\u0001" + id;
  }
}
