package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Classes and members as Bloomz may have them. Who is linked to a Clever id came from Clever. */
final class Bloomz {
  private Bloomz() {}

  /** The name of someone: what stands after the last space is the last name. */
  static PersonName name(String whole) {
    int space = whole.lastIndexOf(' ');
    return space < 0
        ? new PersonName("", whole)
        : new PersonName(whole.substring(0, space), whole.substring(space + 1));
  }

  static Member student(
      String id, @Nullable String cleverId, String name, Guardianship... guardianships) {
    var hat = new Hat.OfStudent(clever(cleverId), null, List.of(guardianships));
    return made(Member.imported(new MemberId(id), name(name), hat), cleverId != null);
  }

  static Member studentWithId(String id, @Nullable String cleverId, String name, String studentId) {
    return student(id, cleverId, name)
        .withStudent(
            new Hat.OfStudent(clever(cleverId), null, List.of())
                .withStudentId(studentId, StudentIdField.SIS_ID));
  }

  static Member staff(String id, @Nullable String cleverId, String name, Role role) {
    var hat = new Hat.OfStaff(clever(cleverId), role);
    return made(Member.imported(new MemberId(id), name(name), hat), cleverId != null);
  }

  /** Who came from Clever has the whole name in the last name (G 2). */
  static Member parent(String id, String name, String... contacts) {
    var hat = new Hat.OfParent(contacts(contacts));
    boolean byImport = contacts.length > 0;
    PersonName known = byImport ? new PersonName("", name) : name(name);
    return made(Member.imported(new MemberId(id), known, hat), byImport);
  }

  static SortedSet<CleverId> contacts(String... ids) {
    return new TreeSet<>(Arrays.stream(ids).map(CleverId::new).toList());
  }

  static Member reached(Member member, @Nullable String email, @Nullable String phone) {
    return member.withReach(member.name(), Given.email(email), Given.phone(phone));
  }

  static Member edited(Member member, EditedField... fields) {
    return member.withEdited(new TreeSet<>(List.of(fields)));
  }

  private static Member made(Member member, boolean byImport) {
    return member.withSource(byImport ? Source.CLEVER : Source.MANUAL);
  }

  private static @Nullable CleverId clever(@Nullable String id) {
    return id == null ? null : new CleverId(id);
  }

  static Guardianship guardianship(String parent, Source source) {
    return new Guardianship(new MemberId(parent), "Parent", "", source);
  }

  static Enrolment pupil(String member, Source source) {
    return new Enrolment(new MemberId(member), Place.STUDENT, source);
  }

  static Enrolment teacher(String member, Source source) {
    return new Enrolment(new MemberId(member), Place.PRIMARY_TEACHER, source);
  }

  static Enrolment coTeacher(String member, Source source) {
    return new Enrolment(new MemberId(member), Place.CO_TEACHER, source);
  }

  static RosterClass synced(String id, String section, String name, Enrolment... enrolments) {
    return new RosterClass(
        new ClassId(id),
        name,
        name,
        false,
        Source.CLEVER,
        new CleverId(section),
        false,
        List.of(enrolments));
  }

  static RosterClass handMade(String id, String name, Enrolment... enrolments) {
    return new RosterClass(
        new ClassId(id), name, null, false, Source.MANUAL, null, false, List.of(enrolments));
  }

  /** The class with a name that an admin gave it. */
  static RosterClass renamed(RosterClass had, String name) {
    return new RosterClass(
        had.id(),
        name,
        had.cleverName(),
        true,
        had.source(),
        had.section(),
        had.archived(),
        had.enrolments());
  }
}
