package com.bloomz.rostersync.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The calls of the SDK's client. */
final class DynamoServerTest {
  private static TestTable table;
  private static DynamoDbClient client;

  @BeforeAll
  static void start() {
    table = TestTable.start();
    client = table.client;
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @Test
  void itemThatWasPutIsRead() {
    put("read", "1", Map.of("t", AttributeValue.fromS("text"), "n", AttributeValue.fromN("1.50")));

    var found =
        client.getItem(
            get ->
                get.tableName(TestTable.NAME)
                    .key(TestTable.key("read", "1"))
                    .consistentRead(true)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(found.item()).containsEntry("n", AttributeValue.fromN("1.5")).hasSize(4);
    assertThat(found.consumedCapacity().capacityUnits()).isEqualTo(1.0);
  }

  @Test
  void failedConditionTellsTheItem() {
    put("failed", "1", Map.of("n", AttributeValue.fromN("1")));

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.putItem(
                    put ->
                        put.tableName(TestTable.NAME)
                            .item(TestTable.key("failed", "1"))
                            .conditionExpression("attribute_not_exists(pk)")
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)))
        .satisfies(e -> assertThat(e.item()).containsEntry("n", AttributeValue.fromN("1")))
        .withMessageContaining("The conditional request failed");
  }

  @Test
  void updateMakesAnItemAndCounts() {
    var updated =
        client.updateItem(
            update ->
                update
                    .tableName(TestTable.NAME)
                    .key(TestTable.key("updated", "1"))
                    .updateExpression("SET #t = if_not_exists(#t, :t) REMOVE gone ADD #n :one")
                    .expressionAttributeNames(Map.of("#t", "t", "#n", "n"))
                    .expressionAttributeValues(
                        Map.of(
                            ":t", AttributeValue.fromS("text"), ":one", AttributeValue.fromN("1")))
                    .returnValues(ReturnValue.ALL_NEW));

    assertThat(updated.attributes())
        .containsEntry("t", AttributeValue.fromS("text"))
        .containsEntry("n", AttributeValue.fromN("1"));
  }

  @Test
  void queryGoesThroughSortKeysInOrder() {
    IntStream.range(0, 20).forEach(i -> put("query", "s%02d".formatted(i), Map.of()));

    var page =
        client.query(
            query ->
                query
                    .tableName(TestTable.NAME)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS("query"),
                            ":from", AttributeValue.fromS("s05"),
                            ":to", AttributeValue.fromS("s12")))
                    .scanIndexForward(false)
                    .limit(3));
    assertThat(page.items())
        .extracting(item -> item.get("sk"))
        .containsExactly(
            AttributeValue.fromS("s12"), AttributeValue.fromS("s11"), AttributeValue.fromS("s10"));
    assertThat(page.lastEvaluatedKey()).isEqualTo(TestTable.key("query", "s10"));
  }

  @Test
  void queryOfAnIndexGoesOnAfterItsLastKey() {
    IntStream.range(0, 5)
        .forEach(i -> put("indexed" + i, "s", Map.of("ls", AttributeValue.fromS("of-the-index"))));

    var found =
        client
            .queryPaginator(
                query ->
                    query
                        .tableName(TestTable.NAME)
                        .indexName(TestTable.INDEX)
                        .keyConditionExpression("ls = :ls")
                        .expressionAttributeValues(
                            Map.of(":ls", AttributeValue.fromS("of-the-index")))
                        .limit(2))
            .items();
    assertThat(found).hasSize(5).allMatch(item -> item.size() == 3);
  }

  @Test
  void transactionIsWholeOrAbsent() {
    put("transaction", "there", Map.of());
    List<TransactWriteItem> writes =
        List.of(
            transactPut("transaction", "new"),
            TransactWriteItem.builder()
                .conditionCheck(
                    check ->
                        check
                            .tableName(TestTable.NAME)
                            .key(TestTable.key("transaction", "there"))
                            .conditionExpression("attribute_not_exists(pk)"))
                .build());

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> client.transactWriteItems(write -> write.transactItems(writes)))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("None", "ConditionalCheckFailed"));
    assertThat(
            client
                .getItem(
                    get -> get.tableName(TestTable.NAME).key(TestTable.key("transaction", "new")))
                .hasItem())
        .isFalse();
  }

  @Test
  void transactionIsBilledTwice() {
    List<TransactWriteItem> writes =
        IntStream.range(0, 100).mapToObj(i -> transactPut("hundred", "s" + i)).toList();

    var made =
        client.transactWriteItems(
            write ->
                write.transactItems(writes).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(made.consumedCapacity().getFirst().capacityUnits()).isEqualTo(200.0);
  }

  @Test
  void tokenMakesATransactionOnce() {
    List<TransactWriteItem> add =
        List.of(
            TransactWriteItem.builder()
                .update(
                    update ->
                        update
                            .tableName(TestTable.NAME)
                            .key(TestTable.key("token", "1"))
                            .updateExpression("ADD n :one")
                            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))))
                .build());
    for (int i = 0; i < 2; i++) {
      client.transactWriteItems(write -> write.transactItems(add).clientRequestToken("token-1"));
    }

    assertThat(
            client
                .getItem(get -> get.tableName(TestTable.NAME).key(TestTable.key("token", "1")))
                .item())
        .containsEntry("n", AttributeValue.fromN("1"));
    assertThatExceptionOfType(IdempotentParameterMismatchException.class)
        .isThrownBy(
            () ->
                client.transactWriteItems(
                    write ->
                        write
                            .transactItems(transactPut("token", "2"))
                            .clientRequestToken("token-1")));
  }

  @Test
  void batchesWriteAndRead() {
    List<WriteRequest> puts =
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    WriteRequest.builder()
                        .putRequest(put -> put.item(TestTable.key("batch", "s" + i)))
                        .build())
            .toList();
    assertThat(
            client
                .batchWriteItem(write -> write.requestItems(Map.of(TestTable.NAME, puts)))
                .unprocessedItems())
        .isEmpty();

    List<Map<String, AttributeValue>> keys =
        IntStream.range(0, 30).mapToObj(i -> TestTable.key("batch", "s" + i)).toList();
    var read = client.batchGetItem(get -> get.requestItems(Map.of(TestTable.NAME, each(keys))));
    assertThat(read.responses().get(TestTable.NAME)).hasSize(25);
    assertThat(read.unprocessedKeys()).isEmpty();
  }

  @Test
  void whatIsUnknownIsAnErrorOfTheProtocol() {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () -> client.getItem(get -> get.tableName("none").key(TestTable.key("a", "b"))));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> client.listBackups())
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException"));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> put("", "1", Map.of()))
        .withMessageContaining("cannot contain an empty string value. Key: pk");
  }

  private static KeysAndAttributes each(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
  }

  private static TransactWriteItem transactPut(String partition, String sort) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(TestTable.NAME).item(TestTable.key(partition, sort)))
        .build();
  }

  private static void put(String partition, String sort, Map<String, AttributeValue> more) {
    var item = new HashMap<>(TestTable.key(partition, sort));
    item.putAll(more);
    client.putItem(put -> put.tableName(TestTable.NAME).item(item));
  }
}
