package com.bloomz.rostersync.roster;

import com.bloomz.rostersync.roster.Member.HandRemoval;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One of the kinds that a member is of. A teacher who is also a parent wears two (P 4), and each
 * ends by itself (P 11).
 */
public sealed interface Hat {
  /** Every Clever user that this hat stands for; empty where it was made by hand. */
  Collection<CleverId> cleverIds();

  /**
   * Whether the member is of this kind now. A hat that is inactive is remembered: it is the same
   * person's on return.
   */
  boolean active();

  Hat withActive(boolean nowActive);

  /**
   * A student.
   *
   * @param cleverId null for a student added by hand
   * @param studentId the district's id by the setting studentIdField, as text (P 6)
   * @param idField where that id is from: only ids of one field are compared (S 3). Of one typed by
   *     hand the setting at that time; null where there is no id or the field is not known
   * @param guardianships at most one a parent, ordered by parent
   * @param homeLanguage what the family speaks, as Clever says it; null where it says nothing (N 5)
   * @param removedParents the parents whom a person took off this child (P 13)
   */
  record OfStudent(
      @Nullable CleverId cleverId,
      @Nullable String studentId,
      @Nullable StudentIdField idField,
      List<Guardianship> guardianships,
      @Nullable String homeLanguage,
      boolean active,
      SortedMap<MemberId, HandRemoval> removedParents)
      implements Hat {
    /** An active student of whose home language and field of the id nothing is known. */
    public OfStudent(
        @Nullable CleverId cleverId, @Nullable String studentId, List<Guardianship> guardianships) {
      this(cleverId, studentId, null, guardianships, null, true, Collections.emptySortedMap());
    }

    public OfStudent {
      removedParents =
          removedParents.isEmpty()
              ? Collections.emptySortedMap()
              : Collections.unmodifiableSortedMap(new TreeMap<>(removedParents));
      guardianships =
          guardianships.size() < 2
              ? List.copyOf(guardianships)
              : guardianships.stream().sorted(Comparator.comparing(Guardianship::parent)).toList();
    }

    /** How that member is a parent of this child, if at all. */
    public Optional<Guardianship> guardianship(MemberId parent) {
      return guardianships.stream().filter(each -> each.parent().equals(parent)).findFirst();
    }

    /** Whether no import, Family Code or invitation makes that member a parent of this child. */
    public boolean keepsOut(MemberId parent) {
      HandRemoval removal = removedParents.get(parent);
      return removal != null && removal.keptOut();
    }

    /** With what a person did to that parent of this child; null for nothing, or no longer. */
    public OfStudent withRemoval(MemberId parent, @Nullable HandRemoval removal) {
      SortedMap<MemberId, HandRemoval> removals = new TreeMap<>(removedParents);
      if (removal == null) {
        removals.remove(parent);
      } else {
        removals.put(parent, removal);
      }
      return new OfStudent(
          cleverId, studentId, idField, guardianships, homeLanguage, active, removals);
    }

    public OfStudent withCleverId(@Nullable CleverId newCleverId) {
      return new OfStudent(
          newCleverId, studentId, idField, guardianships, homeLanguage, active, removedParents);
    }

    public OfStudent withStudentId(
        @Nullable String newStudentId, @Nullable StudentIdField newIdField) {
      return new OfStudent(
          cleverId, newStudentId, newIdField, guardianships, homeLanguage, active, removedParents);
    }

    public OfStudent withGuardianships(List<Guardianship> newGuardianships) {
      return new OfStudent(
          cleverId, studentId, idField, newGuardianships, homeLanguage, active, removedParents);
    }

    public OfStudent withHomeLanguage(@Nullable String newHomeLanguage) {
      return new OfStudent(
          cleverId, studentId, idField, guardianships, newHomeLanguage, active, removedParents);
    }

    @Override
    public OfStudent withActive(boolean nowActive) {
      return new OfStudent(
          cleverId, studentId, idField, guardianships, homeLanguage, nowActive, removedParents);
    }

    @Override
    public Collection<CleverId> cleverIds() {
      return cleverId == null ? List.of() : List.of(cleverId);
    }

    @Override
    public String toString() {
      return "OfStudent " + cleverId;
    }
  }

  /**
   * A teacher or other staff.
   *
   * @param cleverId null for staff added by hand
   * @param role what the member may do here while the hat is active; remembered while it is not
   * @param roleEnded whether a person removed the member, so that no import brings a raised role
   *     back: only who may give it does (P 11)
   */
  record OfStaff(@Nullable CleverId cleverId, Role role, boolean active, boolean roleEnded)
      implements Hat {
    /** An active one. */
    public OfStaff(@Nullable CleverId cleverId, Role role) {
      this(cleverId, role, true, false);
    }

    public OfStaff withCleverId(@Nullable CleverId newCleverId) {
      return new OfStaff(newCleverId, role, active, roleEnded);
    }

    /** With a role that is given now. */
    public OfStaff withRole(Role newRole) {
      return new OfStaff(cleverId, newRole, active, false);
    }

    /** Removed by hand: a raised role is remembered, and given anew or not at all. */
    public OfStaff removed() {
      return new OfStaff(cleverId, role, false, role.raised());
    }

    @Override
    public OfStaff withActive(boolean nowActive) {
      return new OfStaff(cleverId, role, nowActive, roleEnded);
    }

    @Override
    public Collection<CleverId> cleverIds() {
      return cleverId == null ? List.of() : List.of(cleverId);
    }
  }

  /**
   * A parent.
   *
   * @param contacts the contact records that are this person, ascending; empty for one added by
   *     hand (G 3)
   */
  record OfParent(SortedSet<CleverId> contacts, boolean active) implements Hat {
    /** An active one. */
    public OfParent(SortedSet<CleverId> contacts) {
      this(contacts, true);
    }

    public OfParent {
      contacts = Collections.unmodifiableSortedSet(new TreeSet<>(contacts));
    }

    public OfParent withContacts(SortedSet<CleverId> newContacts) {
      return new OfParent(newContacts, active);
    }

    @Override
    public OfParent withActive(boolean nowActive) {
      return new OfParent(contacts, nowActive);
    }

    @Override
    public Collection<CleverId> cleverIds() {
      return contacts;
    }
  }

  /** Which of Clever's ids is a student's id in Bloomz (S, P 6). */
  enum StudentIdField {
    SIS_ID("SIS ID"),
    STUDENT_NUMBER("student number"),
    STATE_ID("state ID");

    private final String text;

    StudentIdField(String text) {
      this.text = text;
    }

    /** How an admin knows the field. */
    public String text() {
      return text;
    }
  }
}
