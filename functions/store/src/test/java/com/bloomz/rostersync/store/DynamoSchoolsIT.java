package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.ImportLedger;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.testing.ImportLedgerContract;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.SchoolStoreContract;
import com.bloomz.rostersync.store.school.DynamoSchools;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** What every store of schools and every ledger of imports does, done by DynamoDB. */
final class DynamoSchoolsIT {
  private static LocalDynamo dynamo;
  private static ImportStore imports;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    imports = dynamo.store();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Nested
  final class Schools extends SchoolStoreContract {
    @Override
    protected SchoolStore store() {
      return DynamoSchools.schools(dynamo.table(), new Random());
    }

    @Override
    protected ImportStore imports() {
      return imports;
    }
  }

  @Nested
  final class Ledger extends ImportLedgerContract {
    @Override
    protected ImportLedger ledger() {
      return DynamoSchools.imports(dynamo.table(), new Random(4));
    }

    @Override
    protected ImportStore store() {
      return imports;
    }
  }
}
