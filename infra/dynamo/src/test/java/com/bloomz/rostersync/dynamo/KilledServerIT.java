package com.bloomz.rostersync.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What a killed process leaves behind. */
final class KilledServerIT {
  private static final int ITEMS = 20;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40})
  void whatWasAnsweredIsThereAndTransactionsAreWhole(int answers, @TempDir Path folder)
      throws Exception {
    var answered = new ConcurrentLinkedQueue<String>();
    try (var process = ServerProcess.start(folder.resolve("data"), folder.resolve("url"))) {
      try (DynamoDbClient client = TestTable.client(process.url());
          var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        TestTable.create(client);
        var enough = new Semaphore(0);
        for (int writer = 0; writer < 3; writer++) {
          String name = "w" + writer;
          var unused = writers.submit(() -> write(client, name, answered, enough));
        }
        enough.acquire(answers);
        process.kill();
      }
    }
    assertThat(answered).hasSizeGreaterThanOrEqualTo(answers);
    try (TestTable table = TestTable.in(folder.resolve("data"))) {
      Map<String, Integer> found = new TreeMap<>();
      table
          .client
          .scanPaginator(scan -> scan.tableName(TestTable.NAME))
          .items()
          .forEach(item -> found.merge(String.valueOf(item.get("pk")), 1, Integer::sum));
      assertThat(found.values()).containsOnly(ITEMS);
      assertThat(found.keySet())
          .containsAll(answered.stream().map(AttributeValue::fromS).map(String::valueOf).toList());
    }
  }

  /** A read is of what is stored: nobody goes by something that the kill takes back. */
  @ParameterizedTest
  @ValueSource(ints = {50, 120, 200})
  void whatWasReadIsThere(int reads, @TempDir Path folder) throws Exception {
    var most = new AtomicInteger();
    try (var process = ServerProcess.start(folder.resolve("data"), folder.resolve("url"))) {
      try (DynamoDbClient client = TestTable.client(process.url());
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        TestTable.create(client);
        var enough = new Semaphore(0);
        var counting = threads.submit(() -> count(client));
        var reading = threads.submit(() -> read(client, most, enough));
        enough.acquire(reads);
        process.kill();
        counting.get();
        reading.get();
      }
    }
    try (TestTable table = TestTable.in(folder.resolve("data"))) {
      assertThat(counted(table.client)).isGreaterThanOrEqualTo(most.get());
    }
  }

  private static void count(DynamoDbClient client) {
    try {
      while (true) {
        client.updateItem(
            update ->
                update
                    .tableName(TestTable.NAME)
                    .key(TestTable.key("counted", "1"))
                    .updateExpression("ADD n :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
      }
    } catch (SdkException e) {
      // The server is gone.
    }
  }

  private static void read(DynamoDbClient client, AtomicInteger most, Semaphore more) {
    try {
      while (true) {
        most.set(counted(client));
        more.release();
      }
    } catch (SdkException e) {
      // The server is gone.
    }
  }

  private static int counted(DynamoDbClient client) {
    AttributeValue count =
        client
            .getItem(
                get ->
                    get.tableName(TestTable.NAME)
                        .key(TestTable.key("counted", "1"))
                        .consistentRead(true))
            .item()
            .get("n");
    return count == null ? 0 : Integer.parseInt(count.n());
  }

  private static void write(
      DynamoDbClient client, String name, ConcurrentLinkedQueue<String> answered, Semaphore more) {
    try {
      for (int i = 0; ; i++) {
        String partition = name + "-" + i;
        List<TransactWriteItem> puts =
            IntStream.range(0, ITEMS).mapToObj(sort -> put(partition, "s" + sort)).toList();
        client.transactWriteItems(write -> write.transactItems(puts));
        answered.add(partition);
        more.release();
      }
    } catch (SdkException e) {
      // The server is gone.
    }
  }

  private static TransactWriteItem put(String partition, String sort) {
    var item = new HashMap<>(TestTable.key(partition, sort));
    item.put("ls", AttributeValue.fromS("list"));
    return TransactWriteItem.builder().put(put -> put.tableName(TestTable.NAME).item(item)).build();
  }
}
