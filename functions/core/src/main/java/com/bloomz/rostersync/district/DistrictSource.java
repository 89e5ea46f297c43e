package com.bloomz.rostersync.district;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;

/** Reads the rosters of all schools of a district from Clever, each list once. */
public interface DistrictSource {
  /**
   * Walks every page of the district. Waits out rate limits and repeats passing faults by itself as
   * long as the time allows.
   *
   * @param progress called after every page; what it throws ends the walk and comes through
   */
  DistrictReading read(Wanted wanted, TimeLeft time, ReadProgress progress);

  /**
   * What is to be read.
   *
   * @param district the id that the token's district must have; another one is {@link
   *     com.bloomz.rostersync.sync.Fetched.Refused}
   * @param contacts whether any school needs contacts
   */
  record Wanted(CleverId district, AccessToken token, boolean contacts) {}
}
