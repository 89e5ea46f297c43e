package com.bloomz.rostersync.plan.testing;

import com.bloomz.rostersync.plan.Plans;

/** Plans in memory keep what the contract says. */
final class InMemoryPlansTest extends PlansContract {
  private final InMemoryPlans plans = new InMemoryPlans();

  @Override
  protected Plans plans() {
    return plans;
  }
}
