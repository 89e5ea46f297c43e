package com.bloomz.rostersync.family;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps Family Codes: at most one a student; a code that was ever given is never given again. What
 * is given or revoked stands in the same {@link com.bloomz.rostersync.manage.ManageStore#journal
 * journal} as other edits by hand, as {@link CodeChanges} says it.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.imports.ImportStore.StoreException}.
 */
public interface FamilyCodeStore {
  /** The codes of a school, by student. */
  Map<MemberId, Issued> all(SchoolId school);

  /** The codes of those of these students who have one. */
  Map<MemberId, Issued> of(SchoolId school, Collection<MemberId> students);

  /**
   * Gives codes to students who have none.
   *
   * @return the students who have theirs now; the others have one already, or theirs was taken
   */
  Set<MemberId> give(SchoolId school, List<Issued> codes);

  /**
   * Revokes a student's code.
   *
   * @return whether that was the student's code
   */
  boolean revoke(SchoolId school, Issued code, Revocation revocation);

  /** The student whose code it is; empty for one that was never given, or is revoked. */
  Optional<MemberId> holder(SchoolId school, FamilyCode code);

  /**
   * A code that a student has.
   *
   * @param by who had it made: the user's id in Bloomz
   */
  record Issued(MemberId student, FamilyCode code, Instant at, String by) {}

  /**
   * The end of a code.
   *
   * @param by the user's id in Bloomz
   */
  record Revocation(Instant at, String by) {}
}
