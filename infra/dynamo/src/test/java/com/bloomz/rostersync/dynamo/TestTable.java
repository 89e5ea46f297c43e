package com.bloomz.rostersync.dynamo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A server, a client without retries, and a table with a global index. */
final class TestTable implements AutoCloseable {
  static final String NAME = "things";
  static final String INDEX = "by-list";

  final DynamoServer server;
  final DynamoDbClient client;

  private TestTable(DynamoServer server) {
    this.server = server;
    this.client = client(server.url());
  }

  static TestTable start() {
    var table = new TestTable(DynamoServer.start(settings()));
    create(table.client);
    return table;
  }

  /** The table that a folder has or gets. */
  static TestTable in(Path folder) {
    var table = new TestTable(DynamoServer.start(settings().folder(Optional.of(folder))));
    if (table.client.listTables().tableNames().isEmpty()) {
      create(table.client);
    }
    return table;
  }

  static DynamoSettings settings() {
    return DynamoSettings.defaults(InstantSource.system());
  }

  static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(30)))
        .overrideConfiguration(each -> each.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  static void create(DynamoDbClient client) {
    client.createTable(
        table ->
            table
                .tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(type("pk"), type("sk"), type("ls"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName(INDEX)
                        .keySchema(key("ls", KeyType.HASH), key("sk", KeyType.RANGE))
                        .projection(each -> each.projectionType(ProjectionType.KEYS_ONLY))
                        .build()));
    client.waiter().waitUntilTableExists(table -> table.tableName(NAME));
  }

  static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort));
  }

  private static AttributeDefinition type(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
