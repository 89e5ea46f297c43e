package com.bloomz.rostersync.store;

import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.plan.testing.PlansContract;
import com.bloomz.rostersync.store.plan.DynamoPlans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Plans are kept by DynamoDB as the contract says. */
final class DynamoPlansIT extends PlansContract {
  private static LocalDynamo dynamo;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Override
  protected Plans plans() {
    return DynamoPlans.open(LocalDynamo.table(dynamo.client()));
  }
}
