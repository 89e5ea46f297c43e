package com.bloomz.rostersync.roster;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One of the kinds that a member is of. A teacher who is also a parent wears two (P 4). */
public sealed interface Hat {
  /** Every Clever user that this hat stands for; empty where it was made by hand. */
  Collection<CleverId> cleverIds();

  /**
   * A student.
   *
   * @param cleverId null for a student added by hand
   * @param studentId the district's id by the setting studentIdField, as text (P 6)
   * @param guardianships at most one a parent, ordered by parent
   * @param homeLanguage what the family speaks, as Clever says it; null where it says nothing (N 5)
   */
  record OfStudent(
      @Nullable CleverId cleverId,
      @Nullable String studentId,
      List<Guardianship> guardianships,
      @Nullable String homeLanguage)
      implements Hat {
    /** A student of whose home language nothing is known. */
    public OfStudent(
        @Nullable CleverId cleverId, @Nullable String studentId, List<Guardianship> guardianships) {
      this(cleverId, studentId, guardianships, null);
    }

    public OfStudent {
      guardianships =
          guardianships.stream().sorted(Comparator.comparing(Guardianship::parent)).toList();
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
   */
  record OfStaff(@Nullable CleverId cleverId, Role role) implements Hat {
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
  record OfParent(SortedSet<CleverId> contacts) implements Hat {
    public OfParent {
      contacts = Collections.unmodifiableSortedSet(new TreeSet<>(contacts));
    }

    @Override
    public Collection<CleverId> cleverIds() {
      return contacts;
    }
  }
}
