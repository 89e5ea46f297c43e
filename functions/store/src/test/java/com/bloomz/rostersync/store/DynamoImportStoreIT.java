package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.testing.ApplyingContract;
import com.bloomz.rostersync.imports.testing.ClaimingContract;
import com.bloomz.rostersync.imports.testing.FinishingContract;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.imports.testing.RecordsContract;
import com.bloomz.rostersync.imports.testing.RequestingContract;
import com.bloomz.rostersync.imports.testing.UsageContract;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.SchoolSettingsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** What every store of imports must do, done by DynamoDB. */
final class DynamoImportStoreIT {
  private static LocalDynamo dynamo;
  private static ImportPorts store;
  private static SchoolStore schools;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    Table table = LocalDynamo.table(dynamo.client());
    store = LocalDynamo.imports(table);
    schools = LocalDynamo.schools(table);
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Nested
  final class Requesting extends RequestingContract {
    @Override
    protected ImportPorts store() {
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
    protected ImportPorts store() {
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
    protected ImportPorts store() {
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
    protected ImportPorts store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  @Nested
  final class Records extends RecordsContract {
    @Override
    protected ImportPorts store() {
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
    protected ImportPorts store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }

    @Override
    protected SchoolStore schools() {
      return schools;
    }
  }

  @Nested
  final class Settings extends SchoolSettingsContract {
    @Override
    protected SchoolStore store() {
      return schools;
    }
  }
}
