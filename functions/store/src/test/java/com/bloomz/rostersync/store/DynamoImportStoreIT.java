package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.testing.ApplyingContract;
import com.bloomz.rostersync.imports.testing.ClaimingContract;
import com.bloomz.rostersync.imports.testing.FinishingContract;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.SetupContract;
import com.bloomz.rostersync.imports.testing.UsageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** What every import store must do, done by DynamoDB. */
final class DynamoImportStoreIT {
  private static LocalDynamo dynamo;
  private static ImportStore store;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    store = dynamo.store();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Nested
  final class Setup extends SetupContract {
    @Override
    protected ImportStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  @Nested
  final class Claiming extends ClaimingContract {
    @Override
    protected ImportStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  @Nested
  final class Applying extends ApplyingContract {
    @Override
    protected ImportStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  @Nested
  final class Finishing extends FinishingContract {
    @Override
    protected ImportStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  @Nested
  final class Usage extends UsageContract {
    @Override
    protected ImportStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }
}
