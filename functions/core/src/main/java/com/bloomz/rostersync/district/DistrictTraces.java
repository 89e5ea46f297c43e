package com.bloomz.rostersync.district;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.TimeLeft;
import java.util.Set;
import java.util.SortedSet;

/**
 * All that is kept of districts: their schools with rosters, imports, plans, settings, Family Codes
 * and invitations, and what nights keep (X 5).
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface DistrictTraces {
  /** The schools that are linked to a district, and those of a deletion that has not ended. */
  SortedSet<SchoolId> schools(CleverId district);

  /**
   * Deletes all of it, as far as the time allows. Nobody may work on these schools meanwhile. Asked
   * again, it goes on where it stopped; after its end it finds nothing.
   *
   * @param others schools that are linked to the district no longer
   */
  Erased erase(CleverId district, Set<SchoolId> others, TimeLeft time);

  /**
   * How far a deletion is.
   *
   * @param items how many items it has deleted, all times together
   * @param whole whether nothing is left
   */
  record Erased(long items, boolean whole) {}
}
