package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What comes of a write that meets somebody else's, and of what is throttled (A 2). */
final class TableTest {
  private static final Key KEY = new Key("S#school", "HEADER");

  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final InstantSource clock = () -> Instant.EPOCH.plus(paused());
  private final List<String> tokens = new ArrayList<>();

  @Test
  void aTransactionThatMetAnotherIsSentAgainAfterGrowingPauses() {
    failures.add(cancelled("None", "TransactionConflict"));
    failures.add(cancelled("TransactionConflict", "TransactionConflict"));
    failures.add(cancelled("TransactionConflict", "None"));

    assertThat(transact()).isEmpty();
    assertThat(tokens).hasSize(4).containsOnly("token");
    assertThat(pauses).hasSize(3);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(12), Duration.ofMillis(38));
    assertThat(pauses.get(2)).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
  }

  @ParameterizedTest
  @MethodSource("throttled")
  void aThrottledTransactionIsWaitedOutForMinutes(RuntimeException throttled) {
    failures.addAll(Collections.nCopies(30, throttled));

    assertThat(transact()).isEmpty();
    assertThat(tokens).hasSize(31).containsOnly("token");
    assertThat(pauses)
        .allSatisfy(
            pause -> assertThat(pause).isBetween(Duration.ofMillis(100), Duration.ofSeconds(10)));
    assertThat(pauses.getFirst()).isLessThan(Duration.ofMillis(200));
    assertThat(pauses.getLast()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    assertThat(paused()).isGreaterThan(Duration.ofMinutes(2));
  }

  static List<RuntimeException> throttled() {
    return List.of(
        cancelled("ThrottlingError", "None"),
        cancelled("None", "ProvisionedThroughputExceeded"),
        cancelled("RequestLimitExceeded", "TransactionConflict"),
        service("ThrottlingException"),
        service("ProvisionedThroughputExceededException"),
        service("RequestLimitExceeded"));
  }

  @Test
  void readsAndWritesThatAreThrottledAreWaitedOut() {
    RuntimeException throttled = service("ProvisionedThroughputExceededException");
    failures.addAll(Collections.nCopies(20, throttled));
    assertThat(table().get(KEY)).isEmpty();
    assertThat(pauses).hasSize(20);

    failures.addAll(Collections.nCopies(20, throttled));
    assertThat(table().update(KEY, new ConditionalUpdate().increment("ep")))
        .isInstanceOf(Written.Done.class);
    assertThat(pauses).hasSize(40);
  }

  @Test
  void conflictsAreNotCountedAsThrottling() {
    for (int i = 0; i < 7; i++) {
      failures.add(cancelled("ThrottlingError", "None"));
      failures.add(cancelled("TransactionConflict", "None"));
    }

    assertThat(transact()).isEmpty();
    assertThat(pauses).hasSize(14);
  }

  @Test
  void aThrottledRequestIsGivenUpWhileItsInvocationHasTimeToRecordIt() {
    failures.addAll(Collections.nCopies(1_000, cancelled("ThrottlingError", "None")));
    Table table = table(ThrottleLimit.within(() -> Duration.ofMinutes(3).minus(paused()), clock));

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> transact(table))
        .withMessageContaining("throttled");
    assertThat(paused()).isBetween(Duration.ofSeconds(140), Duration.ofSeconds(150));
  }

  @Test
  void aTransactionIsGivenUpBeforeItsTokenIsForgotten() {
    failures.addAll(Collections.nCopies(1_000, cancelled("ThrottlingError", "None")));
    Table table = table(ThrottleLimit.within(() -> Duration.ofMinutes(14), clock));

    assertThatExceptionOfType(ContentionException.class).isThrownBy(() -> transact(table));
    assertThat(paused()).isBetween(Duration.ofSeconds(290), Duration.ofMinutes(5));
  }

  /** An API's request has 20 seconds for all that it asks. */
  @Test
  void whoWaitsForAnAnswerWaitsForThrottlingSecondsOnly() {
    failures.addAll(Collections.nCopies(1_000, service("ThrottlingException")));
    Table table = table(ThrottleLimit.of(ThrottleLimit.SHORTEST, clock));

    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> table.get(KEY));
    assertThat(paused()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
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

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> transact())
        .withMessageContaining("always in the way");
    assertThat(pauses).hasSize(7);
  }

  @Test
  void aTransactionThatCannotSucceedIsNotSentAgain() {
    failures.add(cancelled("ValidationError", "None"));

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> transact())
        .withCauseInstanceOf(TransactionCanceledException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void whetherAWriteWithoutAnswerHappenedIsNotKnown() {
    failures.add(SdkClientException.create("no answer"));
    assertThatExceptionOfType(UnknownOutcomeException.class).isThrownBy(() -> transact());

    failures.add(SdkClientException.create("no answer"));
    assertThatExceptionOfType(UnknownOutcomeException.class)
        .isThrownBy(() -> table().update(KEY, new ConditionalUpdate().increment("ep")));
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
    Table table =
        new Table(new Client(), new StoreSettings("t", InstantSource.system()), interrupted);

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
            table.actions().update(KEY, new ConditionalUpdate().increment("ep")),
            table
                .actions()
                .put(
                    KEY,
                    threeKilobytes,
                    new ConditionalUpdate().when("attribute_not_exists(#pk)"))),
        "token");
  }

  private Table table() {
    return table(ThrottleLimit.within(() -> Duration.ofMinutes(15), clock));
  }

  private Table table(ThrottleLimit limit) {
    return new Table(
        new Client(), new StoreSettings("t", limit), new Backoff(new Random(1), pauses::add));
  }

  private Duration paused() {
    return pauses.stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static RuntimeException service(String code) {
    return DynamoDbException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
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
    public GetItemResponse getItem(GetItemRequest request) {
      fail();
      return GetItemResponse.builder()
          .consumedCapacity(ConsumedCapacity.builder().capacityUnits(1.0).build())
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
