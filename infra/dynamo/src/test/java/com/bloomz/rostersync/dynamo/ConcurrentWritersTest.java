package com.bloomz.rostersync.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.dynamo.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Conflicts that nobody asks for: requests that meet each other. */
final class ConcurrentWritersTest {
  private static final int WRITERS = 8;
  private static final int MOST_REQUESTS = 20_000;

  private static final Map<String, AttributeValue> ONE = Map.of(":one", AttributeValue.fromN("1"));

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger canceled = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();

  @Test
  void requestsThatMeetOnOneItemConflictAndNoneIsLost() throws Exception {
    try (TestTable table = TestTable.start()) {
      try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          boolean transacts = writer % 2 == 0;
          writing.add(threads.submit(() -> write(table, transacts)));
        }
        for (Future<?> each : writing) {
          each.get();
        }
      }

      assertThat(canceled.get()).isPositive();
      assertThat(refused.get()).isPositive();
      assertThat(
              table
                  .client
                  .getItem(
                      get ->
                          get.tableName(TestTable.NAME)
                              .key(TestTable.key("met", "1"))
                              .consistentRead(true))
                  .item())
          .containsEntry("n", AttributeValue.fromN(String.valueOf(made.get())));
    }
  }

  /** Counts up, in transactions or not, until requests of both kinds have met others. */
  private void write(TestTable table, boolean transacts) {
    while ((canceled.get() == 0 || refused.get() == 0)
        && requests.incrementAndGet() <= MOST_REQUESTS) {
      try {
        if (transacts) {
          table.client.transactWriteItems(write -> write.transactItems(count()));
        } else {
          table.client.updateItem(
              update ->
                  update
                      .tableName(TestTable.NAME)
                      .key(TestTable.key("met", "1"))
                      .updateExpression("ADD n :one")
                      .expressionAttributeValues(ONE));
        }
        made.incrementAndGet();
      } catch (DynamoDbException e) {
        note(e);
      }
    }
  }

  private void note(DynamoDbException met) {
    switch (met) {
      case TransactionCanceledException e -> {
        assertThat(e.cancellationReasons())
            .extracting(reason -> reason.code())
            .containsExactly("TransactionConflict");
        canceled.incrementAndGet();
      }
      case TransactionConflictException e -> {
        assertThat(e.awsErrorDetails().errorCode())
            .isEqualTo(ErrorCode.TRANSACTION_CONFLICT.title());
        refused.incrementAndGet();
      }
      default -> throw met;
    }
  }

  private static TransactWriteItem count() {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(TestTable.NAME)
                    .key(TestTable.key("met", "1"))
                    .updateExpression("ADD n :one")
                    .expressionAttributeValues(ONE))
        .build();
  }
}
