package com.bloomz.rostersync.dynamo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.dynamo.error.CancellationReason;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.schema.DefinitionReader;
import com.bloomz.rostersync.dynamo.storage.Storage;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that meet others, tokens, and tables that go. */
final class DatabaseTest {
  private static final String DEFINITION =
      """
      {"TableName":"%s","BillingMode":"PAY_PER_REQUEST",
      "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"},
      {"AttributeName":"sk","AttributeType":"S"},{"AttributeName":"l","AttributeType":"S"}],
      "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},
      {"AttributeName":"sk","KeyType":"RANGE"}],
      "%sSecondaryIndexes":[{"IndexName":"by-l","Projection":{"ProjectionType":"ALL"},
      "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},
      {"AttributeName":"l","KeyType":"RANGE"}]}]}\
      """;

  private static final ByteString DIGEST = ByteString.of(new byte[] {1});
  private static final ByteString OTHER_DIGEST = ByteString.of(new byte[] {2});

  private Instant now = Instant.parse("2026-11-02T08:00:00Z");
  private final Database database = open(Optional.empty());

  @Test
  void tokenOfAnOngoingTransactionIsInProgress() {
    TableData table = create(database, "things", "Global");
    List<ItemAction> puts = List.of(put(table, "1"));
    List<@Nullable ErrorCode> met = new ArrayList<>();

    assertThat(
            database.transact(
                puts,
                "token",
                DIGEST,
                _ -> met.add(error(() -> transact(database, puts, "token", DIGEST)))))
        .hasSize(1);
    assertThat(met).containsExactly(ErrorCode.TRANSACTION_IN_PROGRESS);
    assertThat(transact(database, puts, "token", DIGEST)).isEmpty();
  }

  @Test
  void itemsOfAnOngoingTransactionMeetOtherWritersAndReaders() {
    TableData table = create(database, "things", "Global");
    ItemAction one = put(table, "1");
    ItemAction other = put(table, "2");
    List<RequestException> met = new ArrayList<>();
    List<@Nullable Object> read = new ArrayList<>();

    var unused =
        database.transact(
            List.of(one),
            null,
            DIGEST,
            _ -> {
              met.add(refusal(() -> database.write(one)));
              met.add(refusal(() -> transact(database, List.of(other, one), null, DIGEST)));
              met.add(
                  refusal(
                      () ->
                          database.transactGet(
                              List.of(table, table), List.of(one.key(), other.key()))));
              read.add(database.get(table, one.key()));
            });

    assertThat(met)
        .extracting(RequestException::code)
        .containsExactly(
            ErrorCode.TRANSACTION_CONFLICT,
            ErrorCode.TRANSACTION_CANCELED,
            ErrorCode.TRANSACTION_CANCELED);
    assertThat(met.get(1).reasons())
        .containsExactly(CancellationReason.NONE, CancellationReason.CONFLICT);
    assertThat(met.get(2).reasons())
        .containsExactly(CancellationReason.CONFLICT, CancellationReason.NONE);
    assertThat(read).containsOnlyNulls();
    assertThat(database.write(one).before()).isNotNull();
  }

  @Test
  void tokenIsRememberedForTenMinutesAndThroughARestart(@TempDir Path folder) {
    try (Database first = open(Optional.of(folder))) {
      List<ItemAction> puts = List.of(put(create(first, "things", "Global"), "1"));
      assertThat(transact(first, puts, "token", DIGEST)).hasSize(1);
    }
    try (Database second = open(Optional.of(folder))) {
      List<ItemAction> puts = List.of(put(second.table("things"), "1"));
      now = now.plus(Duration.ofMinutes(10));
      assertThat(transact(second, puts, "token", DIGEST)).isEmpty();
      assertThat(error(() -> transact(second, puts, "token", OTHER_DIGEST)))
          .isEqualTo(ErrorCode.IDEMPOTENT_PARAMETER_MISMATCH);
      now = now.plusMillis(1);
      assertThat(transact(second, puts, "token", OTHER_DIGEST)).hasSize(1);
    }
  }

  @Test
  void tableThatWasDeletedAfterItWasFoundTakesNoRequest() {
    TableData kept = create(database, "kept", "Global");
    TableData gone = create(database, "gone", "Global");
    var unused = database.drop("gone");
    ItemAction late = put(gone, "1");

    for (ThrowingCallable request :
        List.<ThrowingCallable>of(
            () -> database.write(late),
            () -> transact(database, List.of(put(kept, "1"), late), null, DIGEST),
            () -> database.get(gone, late.key()),
            () -> database.transactGet(List.of(gone), List.of(late.key())))) {
      assertThat(error(request)).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND);
    }
    assertThat(kept.count()).isZero();
  }

  @Test
  void indexOfADeletedTableGetsNoLateEntries() {
    TableData kept = create(database, "kept", "Global");
    TableData gone = create(database, "gone", "Global");
    database.lagIndexes(Duration.ofHours(1));
    var written = database.write(put(gone, "1"));
    var dropped = database.drop("gone");
    assertThat(written.table()).isSameAs(dropped);

    database.lagIndexes(Duration.ZERO);
    long entries = database.read(List.of(kept), kept::count);
    assertThat(entries).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40_000, 65_535, 1_000_000})
  void everyKeyIsInASegment(int segments) {
    TableData table = create(database, "things", "Global");

    assertThat(
            IntStream.range(0, 5_000)
                .map(i -> KeyCodec.segment(put(table, "" + i).place().key(), segments)))
        .allMatch(segment -> segment >= 0 && segment < segments);
  }

  @Test
  void entriesOfLocalIndexesCountForTheSizeOfAnItem() {
    TableData local = create(database, "local", "Local");
    TableData global = create(database, "global", "Global");
    var large = item("1", "x".repeat(210 * 1024));

    assertThat(ItemLimit.isExceeded(local.definition(), large)).isTrue();
    assertThat(ItemLimit.isExceeded(global.definition(), large)).isFalse();
    assertThat(ItemLimit.isExceeded(local.definition(), item("1", "x".repeat(190 * 1024))))
        .isFalse();
  }

  private Database open(Optional<Path> folder) {
    return new Database(Storage.open(folder), () -> now);
  }

  private static TableData create(Database database, String name, String kind) {
    byte[] source = DEFINITION.formatted(name, kind).getBytes(StandardCharsets.UTF_8);
    return database.create(DefinitionReader.read(source, "id of " + name, 0));
  }

  private static List<PlannedWrite> transact(
      Database database, List<ItemAction> actions, @Nullable String token, ByteString digest) {
    return database.transact(actions, token, digest, _ -> {});
  }

  private static ItemAction put(TableData table, String sort) {
    Map<String, AttributeValue> item = item(sort, "x");
    Map<String, AttributeValue> key =
        Map.of("pk", new AttributeValue.Text(sort), "sk", new AttributeValue.Text(sort));
    return new ItemAction(table, key, new ItemAction.Change.Put(item), null, false);
  }

  private static Map<String, AttributeValue> item(String key, String more) {
    return Map.of(
        "pk",
        new AttributeValue.Text(key),
        "sk",
        new AttributeValue.Text(key),
        "l",
        new AttributeValue.Text("listed"),
        "more",
        new AttributeValue.Text(more));
  }

  private static ErrorCode error(ThrowingCallable request) {
    return refusal(request).code();
  }

  private static RequestException refusal(ThrowingCallable request) {
    List<RequestException> met = new ArrayList<>();
    assertThatExceptionOfType(RequestException.class)
        .isThrownBy(request)
        .satisfies(e -> met.add(e));
    return met.getFirst();
  }
}
