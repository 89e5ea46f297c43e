package com.bloomz.rostersync.district;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one reading of a district says of its schools. Kept packed: each call makes the roster anew,
 * so that only one has to be in memory.
 */
public interface DistrictRosters {
  /**
   * The roster of a school, as {@link com.bloomz.rostersync.sync.CleverSource} would read it. Where
   * an entry leaves open whose it is, its kind is unknown for every school that it may be of (I 6),
   * also for those whose own lists would not have it.
   *
   * @param contacts whether it is to have contacts
   * @return empty where the district's list of schools does not have it, or it was not wanted;
   *     whether the school is gone says reading it alone, as an entry of that list may have been
   *     unreadable
   * @throws IllegalArgumentException where contacts are wanted and were not read
   */
  Optional<CleverRoster> school(CleverId school, boolean contacts);

  /**
   * Whether the reading looked for that school in the district's list of schools and did not find
   * it; false where it was not wanted when the reading began.
   */
  boolean isMissing(CleverId school);

  /**
   * A school's roster packed, to be kept until the school's import.
   *
   * @throws IllegalArgumentException where {@link #school} would be empty or throw
   */
  PackedRoster packed(CleverId school, boolean contacts);

  /**
   * When Clever had last taken over the district's data, before and after they were read; empty
   * where it does not say so, or says what is no time.
   */
  Optional<Instant> lastSync();

  /**
   * The first day (UTC) after that of the reading on which a student's enrollment begins or ends,
   * so that the same records make other rosters; empty where there is none.
   */
  Optional<LocalDate> changesOn();
}
