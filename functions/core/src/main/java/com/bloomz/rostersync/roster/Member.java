package com.bloomz.rostersync.roster;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person in a Bloomz school: a student, or staff, or a parent, or staff and parent (P 4).
 *
 * @param source who made the member
 * @param active false once the person has left; then without class, and the same person on return
 * @param edited the fields whose value an admin gave (P 5)
 */
public record Member(
    MemberId id,
    PersonName name,
    @Nullable Email email,
    @Nullable Phone phone,
    Source source,
    boolean active,
    SortedSet<EditedField> edited,
    Hat.@Nullable OfStudent student,
    Hat.@Nullable OfStaff staff,
    Hat.@Nullable OfParent parent) {
  public Member {
    edited = Collections.unmodifiableSortedSet(new TreeSet<>(edited));
    if (student == null && staff == null && parent == null) {
      throw new IllegalArgumentException("a member is a student, staff or a parent");
    }
    if (student != null && (staff != null || parent != null)) {
      throw new IllegalArgumentException("a student is neither staff nor a parent");
    }
  }

  /** Whether an import must leave that field alone. */
  public boolean keeps(EditedField field) {
    return edited.contains(field);
  }

  public Member withReach(PersonName newName, @Nullable Email newEmail, @Nullable Phone newPhone) {
    return new Member(
        id, newName, newEmail, newPhone, source, active, edited, student, staff, parent);
  }

  public Member withActive(boolean nowActive) {
    return new Member(id, name, email, phone, source, nowActive, edited, student, staff, parent);
  }

  public Member withStudent(Hat.OfStudent hat) {
    return new Member(id, name, email, phone, source, active, edited, hat, staff, parent);
  }

  public Member withStaff(Hat.OfStaff hat) {
    return new Member(id, name, email, phone, source, active, edited, student, hat, parent);
  }

  public Member withParent(Hat.OfParent hat) {
    return new Member(id, name, email, phone, source, active, edited, student, staff, hat);
  }

  /** A member without edits, as an import makes one. */
  public static Member imported(MemberId id, PersonName name, Hat hat) {
    return new Member(
        id,
        name,
        null,
        null,
        Source.CLEVER,
        true,
        new TreeSet<>(Set.of()),
        hat instanceof Hat.OfStudent student ? student : null,
        hat instanceof Hat.OfStaff staff ? staff : null,
        hat instanceof Hat.OfParent parent ? parent : null);
  }

  @Override
  public String toString() {
    return "Member " + id;
  }
}
