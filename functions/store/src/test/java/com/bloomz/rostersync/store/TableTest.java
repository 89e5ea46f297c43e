package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.imports.ImportStore.StoreException;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What comes of a write that meets somebody else's. */
final class TableTest {
  private static final Key KEY = new Key("S#school", "HEADER");

  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  @Test
  void aTransactionThatMetAnotherIsSentAgainAfterGrowingPauses() {
    failures.add(cancelled("None", "TransactionConflict"));
    failures.add(cancelled("ThrottlingError", "None"));
    failures.add(cancelled("None", "ProvisionedThroughputExceeded"));

    assertThat(transact()).isEmpty();
    assertThat(tokens).hasSize(4).containsOnly("token");
    assertThat(pauses).hasSize(3);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(12), Duration.ofMillis(38));
    assertThat(pauses.get(2)).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
  }

  @Test
  void aConditionThatFailedIsAnswered() {
    failures.add(cancelled("TransactionConflict", "ConditionalCheckFailed"));

    assertThat(transact()).containsExactly(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aTransactionThatAlwaysMeetsAnotherIsGivenUp() {
    for (int i = 0; i < 100; i++) {
      failures.add(cancelled("TransactionConflict", "None"));
    }

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> transact())
        .withMessageContaining("always in the way");
    assertThat(pauses).hasSize(7);
  }

  @Test
  void aTransactionThatCannotSucceedIsNotSentAgain() {
    failures.add(cancelled("ValidationError", "None"));

    assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> transact());
    assertThat(pauses).isEmpty();
  }

  @Test
  void anUpdateThatMetATransactionIsSentAgain() {
    failures.add(TransactionConflictException.builder().build());

    assertThat(table().update(KEY, new ConditionalUpdate().increment("ep")))
        .isInstanceOf(Written.Done.class);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void anInterruptedPauseKeepsTheInterrupt() {
    failures.add(TransactionConflictException.builder().build());
    Backoff interrupted =
        new Backoff(
            new Random(1),
            time -> {
              throw new InterruptedException();
            });
    Table table = new Table(new Client(), new StoreSettings("t"), interrupted);

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> table.update(KEY, new ConditionalUpdate().increment("ep")));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatATransactionCostsIsWhatTheServiceSays() {
    Table table = table();
    transact(table);

    assertThat(table.usage().writeUnits()).isEqualTo(17);
    assertThat(table.usage().requests()).isEqualTo(1);
  }

  @Test
  void aCancelledTransactionIsCharged() {
    failures.add(cancelled("ConditionalCheckFailed", "None"));
    Table table = table();
    transact(table);

    assertThat(table.usage().writeUnits()).isEqualTo(2 * (1 + 3));
  }

  private List<Integer> transact() {
    return transact(table());
  }

  private static List<Integer> transact(Table table) {
    RowWriter threeKilobytes = new RowWriter().bytes("b", new byte[2_500]);
    return table.transact(
        List.of(
            table.updateAction(KEY, new ConditionalUpdate().increment("ep")),
            table.putAction(
                KEY, threeKilobytes, new ConditionalUpdate().when("attribute_not_exists(#pk)"))),
        "token");
  }

  private Table table() {
    return new Table(new Client(), new StoreSettings("t"), new Backoff(new Random(1), pauses::add));
  }

  private static TransactionCanceledException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .cancellationReasons(
            List.of(codes).stream()
                .map(code -> CancellationReason.builder().code(code).build())
                .toList())
        .build();
  }

  /** Fails as often as it is told to. */
  private final class Client implements DynamoDbClient {
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      tokens.add(request.clientRequestToken());
      fail();
      return TransactWriteItemsResponse.builder()
          .consumedCapacity(ConsumedCapacity.builder().capacityUnits(17.0).build())
          .build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
      fail();
      return UpdateItemResponse.builder().build();
    }

    private void fail() {
      RuntimeException failure = failures.poll();
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
