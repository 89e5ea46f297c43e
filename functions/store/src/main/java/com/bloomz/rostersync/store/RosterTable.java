package com.bloomz.rostersync.store;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table of the store: partition key {@code pk}, sort key {@code sk}, both texts. */
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
                  .attributeDefinitions(text(Key.PARTITION), text(Key.SORT))
                  .keySchema(key(Key.PARTITION, KeyType.HASH), key(Key.SORT, KeyType.RANGE)));
    } catch (ResourceInUseException e) {
      // It is there already.
    }
    client.waiter().waitUntilTableExists(table -> table.tableName(name));
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
