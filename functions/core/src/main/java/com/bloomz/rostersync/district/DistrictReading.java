package com.bloomz.rostersync.district;

import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.Fetched;

/** What came of reading a district. Whatever is not {@link Complete} changes nothing (I 6). */
public sealed interface DistrictReading {
  /** What reading took, whatever came of it. */
  Traffic traffic();

  /** Every page came and Clever's data did not move meanwhile. */
  record Complete(DistrictRosters rosters, Traffic traffic) implements DistrictReading {}

  /** Reading came to no end, for the same reasons as reading one school. */
  record Stopped(Fetched.Stopped why) implements DistrictReading {
    @Override
    public Traffic traffic() {
      return why.traffic();
    }
  }
}
