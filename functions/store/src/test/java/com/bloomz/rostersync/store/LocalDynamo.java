package com.bloomz.rostersync.store;

import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.testing.HandEdits;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB in this process, on loopback and in memory, with the store's table. */
final class LocalDynamo implements AutoCloseable {
  static final StoreSettings SETTINGS = new StoreSettings("rosters");

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

  static ImportStore store(DynamoDbClient through) {
    return DynamoStores.open(through, SETTINGS, new SecureRandom(), Thread::sleep);
  }

  DynamoDbClient client() {
    return client;
  }

  ImportStore store() {
    return store(client);
  }

  HandEdits handEdits() {
    return new DynamoHandEdits(table());
  }

  Table table() {
    return new Table(client, SETTINGS, backoff());
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
