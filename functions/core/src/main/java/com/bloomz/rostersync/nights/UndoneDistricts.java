package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.nights.ScheduledSchools.Page;
import java.util.stream.Stream;

/** Finds the districts of a shard's night that are not done. */
final class UndoneDistricts {
  private final DispatchMarks marks;
  private final DistrictClaims claims;

  UndoneDistricts(DispatchMarks marks, DistrictClaims claims) {
    this.marks = marks;
    this.claims = claims;
  }

  /** Those of a part of a shard, each looked up when it is asked for. */
  Stream<DistrictNight> of(Page page, Night night) {
    return page.nights(night).stream().filter(each -> !claims.isDone(each));
  }

  /**
   * Whether nothing is looked for any more in a night that is over: it was closed, or nobody
   * expected it, as not even the night before was dispatched. Who is scheduled later takes part
   * from the next night on.
   */
  boolean isClosed(Night night, int shard) {
    return marks.isClosed(night, shard)
        || !(marks.isDispatched(night, shard) || marks.isDispatched(night.before(), shard));
  }
}
