package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Who works on a district in a night, and whether it is done; kept for some days.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface DistrictClaims {
  /**
   * Claims a district's night, unless it is done or somebody else's claim holds.
   *
   * @param until when the claim expires by itself
   */
  Claiming claim(DistrictNight night, Instant now, Instant until);

  /** What came of claiming. */
  sealed interface Claiming {
    /**
     * It is the caller's.
     *
     * @param epoch greater than that of every earlier claim of that night
     */
    record Claimed(long epoch) implements Claiming {}

    /** Somebody else has it. */
    record Busy(Instant until) implements Claiming {}

    /** It is done. */
    record Done() implements Claiming {}
  }

  /** The time zones in which nights of a district were claimed, of that date and later ones. */
  Set<ZoneId> zones(CleverId district, LocalDate since);

  /** Gives a claim back, if it still holds: whoever comes next may claim at once. */
  void release(DistrictNight night, long epoch);

  /** Notes that the night is done, if the claim still holds. */
  void finish(DistrictNight night, long epoch);

  /** Whether the night is done. */
  boolean isDone(DistrictNight night);

  /** Notes why the night is not done yet, in the place of what was noted before. */
  void noteFault(DistrictNight night, FailureCause cause);

  /** What was noted last. */
  Optional<FailureCause> fault(DistrictNight night);
}
