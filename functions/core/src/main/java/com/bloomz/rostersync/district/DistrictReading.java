package com.bloomz.rostersync.district;

import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.Fetched;
import java.time.Instant;

/** What came of reading a district. Whatever is not {@link Complete} changes nothing (I 6). */
public sealed interface DistrictReading {
  /** What this part of reading took, whatever came of it. */
  Traffic traffic();

  /**
   * Every page came and Clever's data did not move meanwhile.
   *
   * @param readAt when the reading began
   * @param read the same, to be kept where there is no time to use it
   */
  record Complete(DistrictRosters rosters, Instant readAt, PartialReading read, Traffic traffic)
      implements DistrictReading {}

  /**
   * The time was over, or a fault outlasted the repeats, when some pages had come.
   *
   * @param outOfTime whether nothing but time was missing
   * @param why {@link Fetched.Retry} or {@link Fetched.WaitUntil}
   */
  record Paused(PartialReading read, boolean outOfTime, Fetched.Stopped why)
      implements DistrictReading {
    @Override
    public Traffic traffic() {
      return why.traffic();
    }
  }

  /** Reading came to no end, for the same reasons as reading one school; nothing is to be kept. */
  record Stopped(Fetched.Stopped why) implements DistrictReading {
    @Override
    public Traffic traffic() {
      return why.traffic();
    }
  }
}
