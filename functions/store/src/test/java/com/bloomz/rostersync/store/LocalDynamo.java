package com.bloomz.rostersync.store;

import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.school.DynamoSchools;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB in this process, on loopback and in memory, with the store's table. */
final class LocalDynamo implements AutoCloseable {
  static final StoreSettings SETTINGS = new StoreSettings("rosters", InstantSource.system());

  private final DynamoServer server;
  private final DynamoDbClient client;

  private LocalDynamo(DynamoServer server) {
    this.server = server;
    this.client = connect(UrlConnectionHttpClient.create());
    RosterTable.create(client, SETTINGS.table());
  }

  static LocalDynamo start() {
    return new LocalDynamo(DynamoServer.start(DynamoSettings.defaults(InstantSource.system())));
  }

  /** A client of its own, to be closed by the caller. */
  DynamoDbClient connect(SdkHttpClient network) {
    return DynamoStores.client()
        .endpointOverride(server.url())
        .httpClientBuilder(null)
        .httpClient(network)
        .build();
  }

  static ImportPorts imports(Table table) {
    var random = new SecureRandom();
    return new ImportPorts(
        DynamoImports.requests(table, random),
        DynamoImports.runs(table, random),
        DynamoImports.records(table));
  }

  /** Where it is day in every time zone of the schools. */
  static final Instant DAY = Instant.parse("2026-11-30T18:00:00Z");

  static SchoolStore schools(Table table) {
    return DynamoSchools.schools(table, new SecureRandom(), InstantSource.fixed(DAY));
  }

  static Table table(DynamoDbClient through) {
    return DynamoStores.table(through, SETTINGS, new SecureRandom(), Thread::sleep);
  }

  DynamoDbClient client() {
    return client;
  }

  /** Stores on a table of their own, whose usage is theirs. */
  ImportPorts imports() {
    return imports(table(client));
  }

  HandEdits handEdits() {
    return new DynamoHandEdits(table());
  }

  Table table() {
    return new Table(client, SETTINGS, backoff());
  }

  /** A table whose pauses before repeated attempts are made so. */
  Table table(BackoffSleeper pauses, ThrottleLimit limit) {
    return new Table(
        client, new StoreSettings(SETTINGS.table(), limit), new Backoff(new Random(2), pauses));
  }

  /** What is to go wrong and lag; taken back by {@link #mend}. */
  DynamoServer server() {
    return server;
  }

  /** Lets nothing go wrong or lag any more. */
  void mend() {
    server.faults().clear();
    server.lagIndexes(Duration.ZERO);
  }

  private static Backoff backoff() {
    return new Backoff(new Random(2), (Duration time) -> Thread.sleep(time));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
