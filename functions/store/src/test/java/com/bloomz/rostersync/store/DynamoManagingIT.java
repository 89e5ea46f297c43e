package com.bloomz.rostersync.store;

import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.family.testing.FamilyCodeStoreContract;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.testing.FenceContract;
import com.bloomz.rostersync.manage.testing.ListingContract;
import com.bloomz.rostersync.manage.testing.ManageStoreContract;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.manage.DynamoManaging;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** What every store does in which people list and edit rosters, done by DynamoDB. */
final class DynamoManagingIT {
  private static final Random RANDOM = new Random(5);

  private static LocalDynamo dynamo;
  private static ManageStore store;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    store = DynamoManaging.rosters(dynamo.table(), RANDOM);
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Nested
  final class Managing extends ManageStoreContract {
    @Override
    protected ManageStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }

    @Override
    protected ImportPorts imports() {
      return dynamo.imports();
    }
  }

  @Nested
  final class Fencing extends FenceContract {
    private final SchoolStore schools = LocalDynamo.schools(dynamo.table());

    @Override
    protected ManageStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }

    @Override
    protected ImportPorts imports() {
      return dynamo.imports();
    }

    @Override
    protected SchoolStore schools() {
      return schools;
    }
  }

  @Nested
  final class Listing extends ListingContract {
    @Override
    protected ManageStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  @Nested
  final class FamilyCodes extends FamilyCodeStoreContract {
    private final FamilyCodeStore codes = DynamoManaging.familyCodes(dynamo.table(), RANDOM);

    @Override
    protected FamilyCodeStore store() {
      return codes;
    }

    @Override
    protected ManageStore rosters() {
      return store;
    }
  }
}
