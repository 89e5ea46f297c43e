package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.dynamo.fault.FaultKind;
import com.bloomz.rostersync.dynamo.fault.TableFault;
import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Issue 10: requests that meet somebody else's, that are throttled or whose answer is lost, at a
 * server that behaves so.
 */
final class ConflictsAndThrottlingIT {
  /** How often the store repeats a write before it gives up. */
  private static final int REPEATS = 7;

  private static final int MOST_ROUNDS = 5_000;
  private static final String COUNT = "n";

  private static LocalDynamo dynamo;

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private final ThrottleLimit shortly =
      ThrottleLimit.of(ThrottleLimit.SHORTEST, () -> Instant.EPOCH.plus(paused()));

  private Table table;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @BeforeEach
  void open() {
    table = dynamo.table(pauses::add, shortly);
  }

  @AfterEach
  void mend() {
    dynamo.mend();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Test
  void writersWhoMeetOnOneItemAllWrite() throws Exception {
    Key key = key("met");
    Table patient =
        dynamo.table(
            time -> {
              pauses.add(time);
              Thread.sleep(time);
            },
            shortly);
    var made = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        String name = "writer-" + writer;
        boolean transacts = writer > 0;
        writing.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < MOST_ROUNDS && pauses.size() < 5; i++) {
                    if (transacts) {
                      assertThat(patient.transact(List.of(count(key)), name + "-" + i)).isEmpty();
                    } else {
                      assertThat(patient.update(key, counting()))
                          .isInstanceOf(Table.Written.Done.class);
                    }
                    made.incrementAndGet();
                  }
                }));
      }
      for (Future<?> each : writing) {
        each.get();
      }
    }

    assertThat(pauses).hasSizeGreaterThanOrEqualTo(5);
    assertThat(counted(key)).isEqualTo(made.get());
  }

  @ParameterizedTest
  @EnumSource(names = {"TRANSACTION_CONFLICT", "THROTTLED", "THROUGHPUT_EXCEEDED"})
  void canceledTransactionIsWaitedOut(FaultKind fault) {
    Key key = key("waited-out-" + fault);
    strike(fault, "TransactWriteItems", 3);

    assertThat(table.transact(List.of(count(key)), "waited-out-" + fault)).isEmpty();
    assertThat(pauses).hasSize(3);
    assertThat(counted(key)).isEqualTo(1);
    assertThat(table.usage().requests()).isEqualTo(4 + 1);
    assertThat(table.usage().writeUnits()).isEqualTo(3 * 2 + 2);
  }

  @Test
  void transactionThatAlwaysConflictsIsGivenUp() {
    Key key = key("given-up");
    strike(FaultKind.TRANSACTION_CONFLICT, "TransactWriteItems", REPEATS + 1);

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> table.transact(List.of(count(key)), "given-up"));
    assertThat(pauses).hasSize(REPEATS);
    assertThat(table.get(key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"THROTTLED", "THROUGHPUT_EXCEEDED"})
  void throttledTransactionIsGivenUpWhereTimeIsOver(FaultKind fault) {
    Key key = key("given-up-" + fault);
    strike(fault, "TransactWriteItems", 100);

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> table.transact(List.of(count(key)), "given-up-" + fault));
    assertThat(paused()).isBetween(Duration.ofSeconds(1), ThrottleLimit.SHORTEST);
    assertThat(table.get(key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"THROTTLED", "THROUGHPUT_EXCEEDED"})
  void throttlingForMinutesIsWaitedOut(FaultKind fault) {
    Key key = key("minutes-" + fault);
    Table patient =
        dynamo.table(
            pauses::add,
            ThrottleLimit.within(() -> Duration.ofMinutes(15), () -> Instant.EPOCH.plus(paused())));
    strike(fault, "TransactWriteItems", 30);

    assertThat(patient.transact(List.of(count(key)), "minutes-" + fault)).isEmpty();
    assertThat(paused()).isGreaterThan(Duration.ofMinutes(2));
    assertThat(counted(key)).isEqualTo(1);
  }

  @Test
  void writeThatAlwaysMeetsATransactionIsGivenUp() {
    Key key = key("never-alone");
    strike(FaultKind.TRANSACTION_CONFLICT, "UpdateItem", REPEATS + 1);

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> table.update(key, counting()));
    assertThat(table.get(key)).isEmpty();
    assertThat(table.update(key, counting())).isInstanceOf(Table.Written.Done.class);
  }

  /** Without time for repeats, as the SDK's own are in real time. */
  @Test
  void readsThatAreThrottledAreWaitedOutOrFail() {
    table = dynamo.table(pauses::add, ThrottleLimit.of(Duration.ZERO, InstantSource.system()));
    Key key = key("read");
    table.put(key, new RowWriter().number(COUNT, 1));
    strike(FaultKind.THROUGHPUT_EXCEEDED, "GetItem", 1);
    assertThat(table.get(key)).isPresent();
    assertThat(table.usage().readUnits()).isEqualTo(1);

    strike(FaultKind.THROUGHPUT_EXCEEDED, "GetItem", 100);
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> table.get(key))
        .withMessage("the table could not be read");
  }

  @Test
  void writeThatIsThrottledToTheEndIsNotMade() {
    table = dynamo.table(pauses::add, ThrottleLimit.of(Duration.ZERO, InstantSource.system()));
    Key key = key("write");
    strike(FaultKind.THROUGHPUT_EXCEEDED, "PutItem", 100);

    assertThatExceptionOfType(UnknownOutcomeException.class)
        .isThrownBy(() -> table.put(key, new RowWriter().number(COUNT, 1)));
    assertThat(table.get(key)).isEmpty();
  }

  @Test
  void readsThatArePutOffAreReadLater() {
    List<Key> keys = List.of(key("off-1"), key("off-2"), key("off-3"));
    keys.forEach(key -> table.put(key, new RowWriter().number(COUNT, 1)));
    double before = table.usage().readUnits();
    strike(FaultKind.UNPROCESSED, "BatchGetItem", 2);

    assertThat(table.get(keys)).containsOnlyKeys(keys);
    assertThat(pauses).hasSize(2);
    assertThat(table.usage().readUnits() - before).isEqualTo(3);
  }

  @Test
  void readsThatAreAlwaysPutOffAreGivenUp() {
    strike(FaultKind.UNPROCESSED, "BatchGetItem", 100);

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> table.get(List.of(key("off"))));
    assertThat(paused()).isBetween(Duration.ofSeconds(1), ThrottleLimit.SHORTEST);
  }

  /** A repeated transaction with its token is made once, and costs the reads of its items. */
  @Test
  void transactionWhoseAnswerIsLostIsMadeOnce() {
    Key key = key("lost");
    strike(FaultKind.ANSWER_LOST, "TransactWriteItems", 2);

    assertThat(table.transact(List.of(count(key)), "lost")).isEmpty();
    assertThat(table.usage().requests()).isEqualTo(1);
    assertThat(table.usage().readUnits()).isEqualTo(2);
    assertThat(table.usage().writeUnits()).isZero();
    assertThat(counted(key)).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  /** Without a token nobody knows: an update that counts would count twice. */
  @Test
  void conditionTellsThatAWriteWhoseAnswerIsLostWasMade() {
    Key key = key("lost-put");
    strike(FaultKind.ANSWER_LOST, "PutItem", 1);

    assertThat(
            table.put(
                key,
                new RowWriter().number(COUNT, 5),
                new ConditionalUpdate().when(Conditions.missing(Key.PARTITION))))
        .isInstanceOfSatisfying(
            Table.Written.Refused.class,
            refused -> assertThat(refused.found().number(COUNT)).isEqualTo(5));
  }

  private Duration paused() {
    return List.copyOf(pauses).stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static void strike(FaultKind fault, String operation, int times) {
    dynamo.server().faults().add(TableFault.next(fault, operation).times(times));
  }

  private TransactWriteItem count(Key key) {
    return table.actions().update(key, counting());
  }

  private static ConditionalUpdate counting() {
    return new ConditionalUpdate().increment(COUNT);
  }

  private long counted(Key key) {
    return table.get(key).orElseThrow().number(COUNT);
  }

  private static Key key(String name) {
    return new Key("S#conflicts", name);
  }
}
