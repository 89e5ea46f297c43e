package com.bloomz.rostersync.worker.districts;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.districts.DistrictOutcome;
import com.bloomz.rostersync.sync.TimeLeft;

/** Makes one attempt at a district's night. */
@FunctionalInterface
public interface DistrictAttempts {
  /**
   * Makes it.
   *
   * @param last whether the queue will not bring the message again
   */
  DistrictOutcome run(DistrictNight night, boolean last, TimeLeft time);
}
