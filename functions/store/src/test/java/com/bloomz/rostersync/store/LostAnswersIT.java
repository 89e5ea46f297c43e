package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.testing.ApplyingContract;
import com.bloomz.rostersync.imports.testing.ClaimingContract;
import com.bloomz.rostersync.imports.testing.FinishingContract;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.imports.testing.RecordsContract;
import com.bloomz.rostersync.imports.testing.RequestingContract;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.SchoolSettingsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same with every write sent twice, because the first answer never comes. */
final class LostAnswersIT {
  private static LocalDynamo dynamo;

  private DynamoDbClient client;
  private ImportPorts store;
  private SchoolStore schools;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  /** A client for every test: one that loses too many answers stops sending again. */
  @BeforeEach
  void connect() {
    client = dynamo.connect(new LosingHttpClient(UrlConnectionHttpClient.create()));
    Table table = LocalDynamo.table(client);
    store = LocalDynamo.imports(table);
    schools = LocalDynamo.schools(table);
  }

  @AfterEach
  void disconnect() {
    client.close();
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
    /** The client stops sending again where it has lost too many answers. */
    @Override
    protected int farBack() {
      return 10;
    }

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
  final class Settings extends SchoolSettingsContract {
    @Override
    protected SchoolStore store() {
      return schools;
    }
  }
}
