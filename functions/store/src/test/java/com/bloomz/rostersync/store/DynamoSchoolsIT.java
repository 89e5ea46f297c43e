package com.bloomz.rostersync.store;

import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.SchoolStoreContract;
import com.bloomz.rostersync.store.school.DynamoSchools;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What every store of schools does, done by DynamoDB. */
final class DynamoSchoolsIT extends SchoolStoreContract {
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
  protected SchoolStore store() {
    return DynamoSchools.schools(dynamo.table(), new Random());
  }
}
