package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.roster.SchoolId;

/**
 * Where a fault of ours is noted that one school has met, while work goes on with the others (A 2).
 */
@FunctionalInterface
public interface SchoolFaults {
  /**
   * Notes it, for whoever operates the product.
   *
   * @param fault whose text may have personal data
   */
  void note(SchoolId school, RuntimeException fault);
}
