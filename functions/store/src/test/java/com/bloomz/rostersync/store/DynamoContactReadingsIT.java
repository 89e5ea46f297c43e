package com.bloomz.rostersync.store;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.contacts.testing.ContactReadingsContract;
import com.bloomz.rostersync.store.imports.DynamoImports;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What every store of contact readings does, done by DynamoDB. */
final class DynamoContactReadingsIT extends ContactReadingsContract {
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
  protected ContactReadings readings() {
    return DynamoImports.contacts(dynamo.table(), new Random());
  }
}
