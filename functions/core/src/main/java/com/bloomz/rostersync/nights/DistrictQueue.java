package com.bloomz.rostersync.nights;

import java.time.Duration;
import java.util.List;

/** Tells workers of districts. A message may arrive twice, late or out of order. */
public interface DistrictQueue {
  /**
   * Sends a message for each district.
   *
   * @param delay before a worker sees them; at most 15 minutes, longer ones are cut to that
   * @throws com.bloomz.rostersync.imports.ImportQueue.QueueException if one is not known to have
   *     been sent
   */
  void send(List<DistrictNight> districts, Duration delay);
}
