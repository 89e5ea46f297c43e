package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.TimeLeft;

/** Makes one attempt at a school's import. */
@FunctionalInterface
public interface ImportAttempts {
  /**
   * Makes it.
   *
   * @param last whether the queue will not bring the message again
   */
  AttemptOutcome run(SchoolId school, boolean last, TimeLeft time);
}
