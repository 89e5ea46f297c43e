package com.bloomz.rostersync.store;

import com.bloomz.rostersync.store.index.ListKeys;
import com.bloomz.rostersync.store.index.NightKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The table of the store: partition key {@code pk}, sort key {@code sk}, both texts; and the
 * indexes of lists and nights, which hold keys only. Items that have {@link Key#ENDS} end by
 * themselves.
 */
public final class RosterTable {
  private RosterTable() {}

  /** Makes the table, paid by request, where there is none of that name, and waits for it. */
  public static void create(DynamoDbClient client, String name) {
    try {
      client.createTable(
          table ->
              table
                  .tableName(name)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(
                      text(Key.PARTITION),
                      text(Key.SORT),
                      text(ListKeys.LIST),
                      text(ListKeys.STAFF_LIST),
                      text(ListKeys.NAME),
                      text(ListKeys.FIRST_NAME),
                      text(ListKeys.STUDENT_ID),
                      text(NightKeys.SHARD),
                      text(NightKeys.SORT))
                  .keySchema(key(Key.PARTITION, KeyType.HASH), key(Key.SORT, KeyType.RANGE))
                  .globalSecondaryIndexes(
                      index(ListKeys.BY_NAME, ListKeys.LIST, ListKeys.NAME),
                      index(ListKeys.BY_FIRST_NAME, ListKeys.LIST, ListKeys.FIRST_NAME),
                      index(ListKeys.STAFF_BY_NAME, ListKeys.STAFF_LIST, ListKeys.NAME),
                      index(ListKeys.BY_STUDENT_ID, ListKeys.STUDENT_ID, Key.SORT),
                      index(NightKeys.BY_NIGHT, NightKeys.SHARD, NightKeys.SORT)));
      client.waiter().waitUntilTableExists(table -> table.tableName(name));
      client.updateTimeToLive(
          table ->
              table
                  .tableName(name)
                  .timeToLiveSpecification(ends -> ends.attributeName(Key.ENDS).enabled(true)));
    } catch (ResourceInUseException e) {
      client.waiter().waitUntilTableExists(table -> table.tableName(name));
    }
  }

  private static GlobalSecondaryIndex index(String name, String partition, String sort) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
