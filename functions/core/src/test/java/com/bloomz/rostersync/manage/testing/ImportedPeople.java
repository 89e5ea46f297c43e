package com.bloomz.rostersync.manage.testing;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** People whom Clever shows, as an import makes them. */
public final class ImportedPeople {
  private ImportedPeople() {}

  public static Member student(String id, String first, String last) {
    return Member.imported(
        new MemberId(id),
        new PersonName(first, last),
        new Hat.OfStudent(new CleverId("clever-" + id), null, List.of()));
  }

  /** A student with the district's id. */
  public static Member student(String id, String first, String last, String studentId) {
    return Member.imported(
        new MemberId(id),
        new PersonName(first, last),
        new Hat.OfStudent(new CleverId("clever-" + id), studentId, List.of()));
  }

  /** The student with those parents. */
  public static Member child(Member student, String... parents) {
    Hat.OfStudent hat = student.student();
    if (hat == null) {
      throw new IllegalArgumentException("not a student");
    }
    return student.withStudent(
        hat.withGuardianships(
            Stream.of(parents)
                .map(
                    parent ->
                        new Guardianship(
                            new MemberId(parent), "Mother", "Parent/Guardian", Source.CLEVER))
                .toList()));
  }

  public static Member staff(String id, String first, String last, Role role) {
    return Member.imported(
        new MemberId(id),
        new PersonName(first, last),
        new Hat.OfStaff(new CleverId("clever-" + id), role));
  }

  /** A parent; Clever puts the whole name into the last name (G 2). */
  public static Member parent(String id, String wholeName) {
    return Member.imported(
        new MemberId(id),
        new PersonName("", wholeName),
        new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("clever-" + id)))));
  }
}
