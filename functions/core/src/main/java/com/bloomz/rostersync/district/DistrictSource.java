package com.bloomz.rostersync.district;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.util.List;
import java.util.Set;

/** Reads the rosters of all schools of a district from Clever, each list once. */
public interface DistrictSource {
  /**
   * Walks every page of the district. Waits out rate limits and repeats passing faults by itself as
   * long as the time allows.
   *
   * @param progress called after every page; what it throws ends the walk and comes through
   */
  default DistrictReading read(Wanted wanted, TimeLeft time, ReadProgress progress) {
    return readOn(wanted, List.of(), time, progress);
  }

  /**
   * The same, going on with what was kept: no page of it is asked for again, unless Clever's data
   * has moved since.
   *
   * @param kept all parts that {@link PartialReading#parts} gave, in order; where they are of
   *     another version, damaged, or without contacts that are wanted now, reading begins anew; a
   *     school that was not wanted then is not among its rosters
   */
  DistrictReading readOn(
      Wanted wanted, Iterable<byte[]> kept, TimeLeft time, ReadProgress progress);

  /**
   * What is to be read.
   *
   * @param district the id that the token's district must have; another one is {@link
   *     com.bloomz.rostersync.sync.Fetched.Refused}
   * @param contacts whether any school needs contacts
   * @param schools whose records are kept; what belongs to others alone takes no memory
   */
  record Wanted(CleverId district, AccessToken token, boolean contacts, Set<CleverId> schools) {
    public Wanted {
      schools = Set.copyOf(schools);
    }
  }
}
