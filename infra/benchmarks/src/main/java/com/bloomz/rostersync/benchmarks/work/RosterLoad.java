package com.bloomz.rostersync.benchmarks.work;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.RosterTable;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.sync.ImportRunner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.InflaterInputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Writes a decision as an import does, and beside it its bare items. */
final class RosterLoad {
  private static final String TABLE = "rosters";
  private static final int MOST = 100;
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final SchoolId SCHOOL = new SchoolId("school");
  private static final ImportRequest REQUEST =
      new ImportRequest(ImportId.at(NOW, "a"), RunKind.IMPORT_NOW, NOW);

  private final List<Write> writes;
  private final List<Map<String, AttributeValue>> items;
  private final List<byte[]> journal;

  RosterLoad(List<Write> writes) {
    this.writes = writes;
    var client = new Nowhere();
    apply(runs(client), claim());
    this.items =
        client.taken.stream()
            .map(TransactWriteItem::put)
            .filter(put -> put != null && isOfRoster(put))
            .map(Put::item)
            .toList();
    this.journal =
        client.taken.stream()
            .map(TransactWriteItem::put)
            .filter(put -> put != null && !isOfRoster(put))
            .flatMap(put -> put.item().values().stream())
            .filter(value -> value.b() != null)
            .map(value -> inflated(value.b().asByteArray()))
            .toList();
  }

  private static byte[] inflated(byte[] deflated) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where transactions end that are only to be made. */
  private static final class Nowhere implements DynamoDbClient {
    private final List<TransactWriteItem> taken = new ArrayList<>();

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      taken.addAll(request.transactItems());
      return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private static boolean isOfRoster(Put put) {
    return put.item().containsKey("v");
  }

  /** The roster's items. */
  List<Map<String, AttributeValue>> items() {
    return items;
  }

  /** The parts of the journal, before they are deflated. */
  List<byte[]> journal() {
    return journal;
  }

  /** Makes all transactions. */
  int encode() {
    var client = new Nowhere();
    apply(runs(client), claim());
    return client.taken.size();
  }

  /** The same items, made of nothing but their values. */
  List<Map<String, AttributeValue>> copies() {
    return items.stream().map(RosterLoad::copy).toList();
  }

  private static Map<String, AttributeValue> copy(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> copy = LinkedHashMap.newLinkedHashMap(item.size());
    item.forEach((name, value) -> copy.put(name, copy(value)));
    return copy;
  }

  private static AttributeValue copy(AttributeValue value) {
    return switch (value.type()) {
      case S -> AttributeValue.fromS(value.s());
      case N -> AttributeValue.fromN(value.n());
      case L -> AttributeValue.fromL(value.l().stream().map(RosterLoad::copy).toList());
      case M -> AttributeValue.fromM(copy(value.m()));
      case B, BOOL, BS, NS, NUL, SS, UNKNOWN_TO_SDK_VERSION -> value;
    };
  }

  /** Loads a new table as an import does. */
  Duration load() {
    return intoNewTable(
        client -> {
          Table table = table(client);
          DynamoImports.requests(table, new Random(1)).request(SCHOOL, REQUEST);
          ImportRuns runs = DynamoImports.runs(table, new Random(2));
          if (!(runs.claim(SCHOOL, NOW, Instant.MAX)
              instanceof ImportRuns.Claiming.Claimed(Claim claim))) {
            throw new IllegalStateException("the import was not claimed");
          }
          return time(() -> apply(runs, claim));
        });
  }

  /** The floor of writing: the same items, in transactions one after another and nothing else. */
  Duration bareLoad() {
    List<TransactWriteItem> puts =
        items.stream()
            .map(item -> Put.builder().tableName(TABLE).item(item).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    return intoNewTable(
        client ->
            time(
                () -> {
                  for (int from = 0; from < puts.size(); from += MOST) {
                    var part = puts.subList(from, Math.min(puts.size(), from + MOST));
                    client.transactWriteItems(transaction -> transaction.transactItems(part));
                  }
                }));
  }

  /** What is done with a client of a table. */
  @FunctionalInterface
  private interface Loading {
    Duration load(DynamoDbClient client);
  }

  private static Duration intoNewTable(Loading loading) {
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    try (DynamoServer server = DynamoServer.start(DynamoSettings.defaults(InstantSource.system()));
        DynamoDbClient client =
            DynamoStores.client()
                .endpointOverride(server.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .build()) {
      RosterTable.create(client, TABLE);
      return loading.load(client);
    }
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void apply(ImportRuns runs, Claim claim) {
    var empty = new StoredRoster(BloomzRoster.empty(), StoredRoster.Revisions.NONE, Map.of());
    Progress reached = new Progress(Phase.WRITING, 0, writes.size(), Counts.none());
    for (List<Write> batch : Write.batches(writes, ImportRunner.Limits.usual().batch())) {
      if (!(runs.apply(claim, empty, batch, reached)
          instanceof ImportRuns.Applied.Done(Progress now))) {
        throw new IllegalStateException("the import was stopped");
      }
      reached = now;
    }
  }

  private static ImportRuns runs(DynamoDbClient client) {
    return DynamoImports.runs(table(client), new Random(1));
  }

  private static Table table(DynamoDbClient client) {
    var settings = new StoreSettings(TABLE, InstantSource.system());
    return DynamoStores.table(client, settings, new Random(1), Thread::sleep);
  }

  private static Claim claim() {
    return new Claim(
        SCHOOL,
        REQUEST,
        1,
        Instant.MAX,
        1,
        NOW,
        Progress.waiting(),
        Usage.NONE,
        0,
        null,
        null,
        new TreeSet<>());
  }
}
