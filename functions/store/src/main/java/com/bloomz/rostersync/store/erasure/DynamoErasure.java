package com.bloomz.rostersync.store.erasure;

import com.bloomz.rostersync.district.DistrictTraces;
import com.bloomz.rostersync.store.Table;

/** Makes what deletes a district. */
public final class DynamoErasure {
  private static final int PAGE = 1_000;

  private DynamoErasure() {}

  /** All that the table keeps of a district. */
  public static DistrictTraces traces(Table table) {
    return traces(table, PAGE);
  }

  /**
   * The same.
   *
   * @param page how many items are read between two looks at the time
   */
  public static DistrictTraces traces(Table table, int page) {
    return new DistrictErasure(table, page);
  }
}
