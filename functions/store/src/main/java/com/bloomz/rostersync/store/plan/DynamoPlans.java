package com.bloomz.rostersync.store.plan;

import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.store.Table;

/** Opens the plans that previews leave. */
public final class DynamoPlans {
  private DynamoPlans() {}

  /** The plans of all schools. */
  public static Plans open(Table table) {
    return new DynamoPlanStore(table);
  }
}
