package com.bloomz.rostersync.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.dynamo.fault.FaultKind;
import com.bloomz.rostersync.dynamo.fault.TableFault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What goes wrong on demand, by HTTP and by method. */
final class ControlPortTest {
  private TestTable table;

  @BeforeEach
  void start() {
    table = TestTable.start();
  }

  @AfterEach
  void stop() {
    table.close();
  }

  @Test
  void faultPlannedByHttpStrikesTheNextMatchingRequest() throws Exception {
    assertThat(
            send(
                "POST",
                "faults",
                """
                {"fault": "throughput-exceeded", "operation": "PutItem", "table": "things"}\
                """))
        .contains("\"throughput-exceeded\"");

    assertThat(get("1")).isEmpty();
    assertThatExceptionOfType(ProvisionedThroughputExceededException.class)
        .isThrownBy(() -> put("1", Map.of()));
    put("1", Map.of());
    assertThat(get("1")).isNotEmpty();
    assertThat(send("GET", "faults", "")).isEqualTo("{\"faults\":[]}");
  }

  @Test
  void unknownFaultIsRefusedInWords() throws Exception {
    assertThat(send("POST", "faults", "{\"fault\": \"flood\"}"))
        .contains("There is no fault \\\"flood\\\"")
        .contains("answer-lost");
  }

  @Test
  void lostAnswerIsOfAWriteThatWasMade() {
    table.server.faults().add(TableFault.next(FaultKind.ANSWER_LOST, "PutItem"));

    assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> put("lost", Map.of()));
    assertThat(get("lost")).isNotEmpty();
  }

  @Test
  void internalErrorDoesNothing() {
    table.server.faults().add(TableFault.next(FaultKind.INTERNAL_ERROR, "PutItem"));

    assertThatExceptionOfType(InternalServerErrorException.class)
        .isThrownBy(() -> put("error", Map.of()));
    assertThat(get("error")).isEmpty();
  }

  @Test
  void conflictsMeetSingleWritesAndTransactions() {
    table.server.faults().add(TableFault.next(FaultKind.TRANSACTION_CONFLICT, "PutItem"));
    table
        .server
        .faults()
        .add(TableFault.next(FaultKind.TRANSACTION_CONFLICT, "TransactWriteItems"));

    assertThatExceptionOfType(TransactionConflictException.class)
        .isThrownBy(() -> put("conflict", Map.of()));
    TransactWriteItem write =
        TransactWriteItem.builder()
            .put(each -> each.tableName(TestTable.NAME).item(TestTable.key("control", "conflict")))
            .build();
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> table.client.transactWriteItems(each -> each.transactItems(write)))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("TransactionConflict"));
  }

  @ParameterizedTest
  @CsvSource({"THROTTLED, ThrottlingError", "THROUGHPUT_EXCEEDED, ProvisionedThroughputExceeded"})
  void throttledTransactionIsCanceled(FaultKind fault, String reason) {
    table.server.faults().add(TableFault.next(fault, "TransactWriteItems"));
    TransactWriteItem first = transactPut("1");
    TransactWriteItem second = transactPut("2");

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(
            () -> table.client.transactWriteItems(each -> each.transactItems(first, second)))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(each -> each.code())
                    .containsExactly(reason, "None"));
    assertThat(get("1")).isEmpty();
  }

  private static TransactWriteItem transactPut(String sort) {
    return TransactWriteItem.builder()
        .put(each -> each.tableName(TestTable.NAME).item(TestTable.key("control", sort)))
        .build();
  }

  @Test
  void batchOfOneItemIsUnprocessed() {
    put("1", Map.of());
    table.server.faults().add(TableFault.next(FaultKind.UNPROCESSED, "BatchGetItem"));
    table.server.faults().add(TableFault.next(FaultKind.UNPROCESSED, "BatchWriteItem"));
    var key = KeysAndAttributes.builder().keys(List.of(TestTable.key("control", "1"))).build();
    WriteRequest delete =
        WriteRequest.builder()
            .deleteRequest(each -> each.key(TestTable.key("control", "1")))
            .build();

    var read = table.client.batchGetItem(each -> each.requestItems(Map.of(TestTable.NAME, key)));
    assertThat(read.responses().get(TestTable.NAME)).isEmpty();
    assertThat(read.unprocessedKeys()).containsOnlyKeys(TestTable.NAME);
    var written =
        table.client.batchWriteItem(
            each -> each.requestItems(Map.of(TestTable.NAME, List.of(delete))));
    assertThat(written.unprocessedItems()).isEqualTo(Map.of(TestTable.NAME, List.of(delete)));
    assertThat(get("1")).isNotEmpty();
  }

  @Test
  void batchLeavesItemsUnprocessed() {
    put("1", Map.of());
    put("2", Map.of());
    table.server.faults().add(TableFault.next(FaultKind.UNPROCESSED, "BatchGetItem"));
    var keys =
        KeysAndAttributes.builder()
            .keys(List.of(TestTable.key("control", "1"), TestTable.key("control", "2")))
            .build();

    var read = table.client.batchGetItem(each -> each.requestItems(Map.of(TestTable.NAME, keys)));
    assertThat(read.responses().get(TestTable.NAME)).hasSize(1);
    assertThat(read.unprocessedKeys().get(TestTable.NAME))
        .extracting(KeysAndAttributes::keys)
        .isEqualTo(List.of(TestTable.key("control", "2")));
  }

  @Test
  void indexLagsUntilItIsToldNotTo() {
    table.server.lagIndexes(Duration.ofHours(1));
    put("lag", Map.of("ls", AttributeValue.fromS("lagging")));
    assertThat(inIndex()).isZero();

    table.server.lagIndexes(Duration.ZERO);
    assertThat(inIndex()).isEqualTo(1);
  }

  @Test
  void expiredItemIsThereUntilTheSweep() throws Exception {
    table.client.updateTimeToLive(
        update ->
            update
                .tableName(TestTable.NAME)
                .timeToLiveSpecification(ttl -> ttl.attributeName("ends").enabled(true)));
    long now = TestTable.settings().clock().instant().getEpochSecond();
    put("over", Map.of("ends", AttributeValue.fromN(Long.toString(now - 100))));
    put("later", Map.of("ends", AttributeValue.fromN(Long.toString(now + 1_000))));

    assertThat(table.server.sweep(Duration.ofHours(1))).isZero();
    assertThat(get("over")).isNotEmpty();
    assertThat(send("POST", "expiry", "{}")).isEqualTo("{\"deleted\":1}");
    assertThat(get("over")).isEmpty();
    assertThat(get("later")).isNotEmpty();
  }

  @Test
  void usageCountsWhatNoAnswerTells() throws Exception {
    put("usage", Map.of("t", AttributeValue.fromS("x".repeat(1_500))));
    send("DELETE", "usage", "");
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(
            () ->
                table.client.putItem(
                    put ->
                        put.tableName(TestTable.NAME)
                            .item(TestTable.key("control", "usage"))
                            .conditionExpression("attribute_not_exists(pk)")));

    assertThat(table.server.metering().of(TestTable.NAME).writeUnits()).isEqualTo(2.0);
    assertThat(send("GET", "usage", "")).contains("\"PutItem\":1").contains("\"writeUnits\":2.0");
  }

  private int inIndex() {
    return table
        .client
        .query(
            query ->
                query
                    .tableName(TestTable.NAME)
                    .indexName(TestTable.INDEX)
                    .keyConditionExpression("ls = :ls")
                    .expressionAttributeValues(Map.of(":ls", AttributeValue.fromS("lagging"))))
        .count();
  }

  private Map<String, AttributeValue> get(String sort) {
    return table
        .client
        .getItem(get -> get.tableName(TestTable.NAME).key(TestTable.key("control", sort)))
        .item();
  }

  private void put(String sort, Map<String, AttributeValue> more) {
    var item = new HashMap<>(TestTable.key("control", sort));
    item.putAll(more);
    table.client.putItem(put -> put.tableName(TestTable.NAME).item(item));
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(table.server.url().resolve("/_control/" + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
