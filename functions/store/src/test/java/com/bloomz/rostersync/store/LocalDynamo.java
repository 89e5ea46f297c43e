package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.imports.testing.HandEdits;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this process, on loopback, with the store's table. */
final class LocalDynamo implements AutoCloseable {
  static final StoreSettings SETTINGS = new StoreSettings("rosters", true);

  private final Server server;
  private final URI endpoint;
  private final DynamoDbClient client;

  private LocalDynamo(Server server, URI endpoint) {
    this.server = server;
    this.endpoint = endpoint;
    this.client = connect(UrlConnectionHttpClient.create());
    RosterTable.create(client, SETTINGS.table());
  }

  static LocalDynamo start() {
    try {
      var handler =
          new LocalDynamoDBServerHandler(
              new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
      var server = new Server();
      var connector = new ServerConnector(server, 1, 2);
      connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
      server.addConnector(connector);
      server.setHandler(new ContextHandler(handler));
      server.start();
      return new LocalDynamo(server, URI.create("http://127.0.0.1:" + connector.getLocalPort()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client of its own, to be closed by the caller. */
  DynamoDbClient connect(SdkHttpClient network) {
    return DynamoStores.client()
        .endpointOverride(endpoint)
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
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
