package com.bloomz.rostersync.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Answers that end at a number of bytes (API Reference, BatchGetItem and Query). */
final class LargeAnswersTest {
  private static final int ITEMS = 41;

  /** With its key and the names of its attributes, an item of 400 KB. */
  private static final int ITEM_BYTES = 400 * 1024;

  private static TestTable table;

  @BeforeAll
  static void start() {
    table = TestTable.start();
    for (int i = 0; i < ITEMS; i++) {
      Map<String, AttributeValue> item = new HashMap<>(TestTable.key("large", sort(i)));
      int others = "pk".length() + "large".length() + "sk".length() + sort(i).length() + 1;
      item.put("d", AttributeValue.fromS("x".repeat(ITEM_BYTES - others)));
      table.client.putItem(put -> put.tableName(TestTable.NAME).item(item));
    }
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  /** 40 items of 400 KB are 16,000 KB, 41 are 16,400 KB and more than 16 MB. */
  @Test
  void batchReadsSixteenMegabytes() {
    var keys =
        KeysAndAttributes.builder()
            .keys(IntStream.range(0, ITEMS).mapToObj(i -> TestTable.key("large", sort(i))).toList())
            .build();

    var read = table.client.batchGetItem(get -> get.requestItems(Map.of(TestTable.NAME, keys)));
    assertThat(read.responses().get(TestTable.NAME)).hasSize(ITEMS - 1);
    assertThat(read.unprocessedKeys().get(TestTable.NAME))
        .extracting(KeysAndAttributes::keys)
        .isEqualTo(List.of(TestTable.key("large", sort(ITEMS - 1))));
  }

  private static String sort(int i) {
    return "s%02d".formatted(i);
  }
}
