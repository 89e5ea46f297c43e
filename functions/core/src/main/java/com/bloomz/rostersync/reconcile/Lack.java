package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Clever's answer may lack of a whole kind, and what nothing is removed of for that: the kind
 * and all that depends on it (I 6).
 */
enum Lack {
  /** Clever shows no section. */
  SECTIONS(IssueCode.NO_SECTIONS, EnumSet.allOf(Entity.class)),
  /** Clever shows no student. */
  STUDENTS(IssueCode.NO_STUDENTS, EnumSet.allOf(Entity.class)),
  /** Clever shows no teacher. */
  TEACHERS(IssueCode.NO_TEACHERS, EnumSet.of(Entity.STAFF, Entity.STAFF_ENROLMENTS)),
  /** Clever shows no staff but teachers. */
  OTHER_STAFF(IssueCode.NO_OTHER_STAFF, EnumSet.of(Entity.STAFF, Entity.STAFF_ENROLMENTS)),
  /** Clever shows no contact that is to become a parent. */
  CONTACTS(IssueCode.NO_CONTACTS, EnumSet.of(Entity.PARENTS, Entity.GUARDIANSHIPS)),
  /** Clever shows no contact at all, and none is chosen to become a parent. */
  UNSHARED_CONTACTS(
      IssueCode.CONTACTS_NOT_SHARED, EnumSet.of(Entity.PARENTS, Entity.GUARDIANSHIPS)),
  /** No section has a student whom Clever shows. */
  SECTION_STUDENTS(IssueCode.NO_SECTION_STUDENTS, EnumSet.of(Entity.STUDENT_ENROLMENTS)),
  /** No section has staff whom Clever shows. */
  SECTION_TEACHERS(IssueCode.NO_SECTION_TEACHERS, EnumSet.of(Entity.STAFF_ENROLMENTS)),
  /** Some sections could not be read: any class may be one of them. */
  SECTION_RECORDS(
      null, EnumSet.of(Entity.CLASSES, Entity.STUDENT_ENROLMENTS, Entity.STAFF_ENROLMENTS)),
  /** Some students could not be read: whoever is missing may be one of them, with the parents. */
  STUDENT_RECORDS(
      null,
      EnumSet.of(Entity.STUDENTS, Entity.STUDENT_ENROLMENTS, Entity.PARENTS, Entity.GUARDIANSHIPS)),
  /** Some teachers or other staff could not be read; a user may be in both lists. */
  STAFF_RECORDS(null, EnumSet.of(Entity.STAFF, Entity.STAFF_ENROLMENTS)),
  /** Some contacts could not be read. */
  CONTACT_RECORDS(null, EnumSet.of(Entity.PARENTS, Entity.GUARDIANSHIPS)),
  /** Nothing proves that the data stood still while they were read. */
  STANDSTILL(IssueCode.DATA_MAY_HAVE_MOVED, EnumSet.allOf(Entity.class)),
  /** Clever has paused the sync, and shows last year's data. */
  SYNC(IssueCode.SYNC_PAUSED, EnumSet.allOf(Entity.class));

  private final @Nullable IssueCode code;

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it, and only copies leave.
  private final Set<Entity> held;

  Lack(@Nullable IssueCode code, Set<Entity> held) {
    this.code = code;
    this.held = held;
  }

  /** What is reported of it; empty where whoever reads Clever has reported the records. */
  Optional<IssueCode> code() {
    return Optional.ofNullable(code);
  }

  /** Of what nothing is removed. */
  Set<Entity> held() {
    return EnumSet.copyOf(held);
  }

  /** What records of that kind that could not be used are a lack of; none for terms. */
  static Optional<Lack> ofRecords(Unknown.Kind kind) {
    return switch (kind) {
      case SECTION -> Optional.of(SECTION_RECORDS);
      case STUDENT -> Optional.of(STUDENT_RECORDS);
      case TEACHER, OTHER_STAFF -> Optional.of(STAFF_RECORDS);
      case CONTACT -> Optional.of(CONTACT_RECORDS);
      case TERM -> Optional.empty();
    };
  }

  /** Of what nothing is removed for any of them. */
  static Set<Entity> held(Set<Lack> lacks) {
    Set<Entity> all = EnumSet.noneOf(Entity.class);
    Arrays.stream(values()).filter(lacks::contains).forEach(each -> all.addAll(each.held));
    return all;
  }
}
