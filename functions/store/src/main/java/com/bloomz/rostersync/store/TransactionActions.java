package com.bloomz.rostersync.store;

import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Makes what a transaction writes; each action has a condition or an update. */
public final class TransactionActions {
  private final String table;

  TransactionActions(String table) {
    this.table = table;
  }

  public TransactWriteItem put(Key key, RowWriter row, ConditionalUpdate condition) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(Table.item(key, row))
                    .conditionExpression(condition.condition())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(values(condition)))
        .build();
  }

  public TransactWriteItem update(Key key, ConditionalUpdate edit) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table)
                    .key(key.attributes())
                    .updateExpression(edit.update())
                    .conditionExpression(edit.condition().isEmpty() ? null : edit.condition())
                    .expressionAttributeNames(edit.names())
                    .expressionAttributeValues(values(edit)))
        .build();
  }

  public TransactWriteItem delete(Key key, ConditionalUpdate condition) {
    return TransactWriteItem.builder()
        .delete(
            delete ->
                delete
                    .tableName(table)
                    .key(key.attributes())
                    .conditionExpression(condition.condition())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(values(condition)))
        .build();
  }

  private static @Nullable Map<String, AttributeValue> values(ConditionalUpdate condition) {
    return condition.values().isEmpty() ? null : condition.values();
  }
}
