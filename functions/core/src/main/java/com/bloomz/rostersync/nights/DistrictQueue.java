package com.bloomz.rostersync.nights;

import java.util.List;

/** Tells workers of districts. A message may arrive twice, late or out of order. */
public interface DistrictQueue {
  /**
   * Sends a message for each district.
   *
   * @throws com.bloomz.rostersync.imports.ImportQueue.QueueException if one is not known to have
   *     been sent
   */
  void send(List<DistrictNight> districts);
}
