package com.bloomz.rostersync.store;

import static com.bloomz.rostersync.store.Queries.nullIfEmpty;

import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.storage.ContentionException;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import com.bloomz.rostersync.store.index.IndexKeys;
import com.bloomz.rostersync.store.index.Slice;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowSize;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Speaks to the table; meters every request, and repeats a write that met someone else's and what
 * was throttled (A 2). It alone knows the SDK's errors.
 *
 * <p>A read throws a {@link StoreException} where the table could not be read, a write an {@link
 * UnknownOutcomeException} where it may have happened or not, and either a {@link
 * com.bloomz.rostersync.storage.ContentionException} where others were always in the way or the
 * table throttled too long.
 */
public final class Table {
  /** How many items DynamoDB reads at once. */
  private static final int BATCH = 100;

  private final DynamoDbClient client;
  private final StoreSettings settings;
  private final Backoff backoff;
  private final Meter meter = new Meter();
  private final Transactions transactions;
  private final TransactionActions actions;

  Table(DynamoDbClient client, StoreSettings settings, Backoff backoff) {
    this.client = client;
    this.settings = settings;
    this.backoff = backoff;
    this.transactions = new Transactions(client, this::repeats, meter);
    this.actions = new TransactionActions(settings.table());
  }

  /** What came of a write with a condition. */
  public sealed interface Written {
    /** It was written; the item as it is now, where that was asked for. */
    record Done(Row now) implements Written {}

    /** The condition did not hold for the item that was there, or for none (then empty). */
    record Refused(Row found) implements Written {}
  }

  private Backoff.Repeats repeats() {
    return backoff.begin(settings.throttled());
  }

  public Usage usage() {
    return meter.usage();
  }

  /** Reads an item, strongly consistent. */
  public Optional<Row> get(Key key) {
    var response =
        repeats()
            .read(
                () ->
                    client.getItem(
                        get ->
                            get.tableName(settings.table())
                                .key(key.attributes())
                                .consistentRead(true)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
    meter.read(response.consumedCapacity());
    return response.hasItem() ? Optional.of(new Row(response.item())) : Optional.empty();
  }

  /** Reads the items of a partition key in the order of their sort keys, strongly consistent. */
  public void query(String partition, String sortBegins, Consumer<Row> to) {
    Map<String, AttributeValue> from = Map.of();
    do {
      QueryResponse page =
          ask(
              Queries.beginning(partition, sortBegins)
                  .exclusiveStartKey(nullIfEmpty(from))
                  .consistentRead(true));
      page.items().forEach(item -> to.accept(new Row(item)));
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
  }

  /**
   * Reads the last items of a partition key, the one with the greatest sort key first, strongly
   * consistent.
   *
   * @param before only those with a lesser sort key than this; null for all
   */
  public List<Row> last(String partition, @Nullable String before, int limit) {
    var query = before == null ? Queries.all(partition) : Queries.below(partition, before);
    return rows(ask(query.scanIndexForward(false).limit(limit).consistentRead(true)));
  }

  /**
   * Reads the first items of a partition key in the order of their sort keys, strongly consistent.
   *
   * @param from only those with this sort key or a greater one
   */
  public List<Row> first(String partition, String from, int limit) {
    return rows(ask(Queries.from(partition, from).limit(limit).consistentRead(true)));
  }

  /** Reads entries of an index; what was just written may be missing or stand as it was. */
  public IndexKeys keys(Slice slice) {
    QueryResponse page = ask(Queries.of(slice));
    return new IndexKeys(rows(page), !page.lastEvaluatedKey().isEmpty());
  }

  /**
   * Reads a part of the whole table, those attributes alone, strongly consistent.
   *
   * @param from where the part before ended; null for the beginning
   */
  public ScannedPage scan(List<String> attributes, @Nullable Key from, int limit) {
    return new TableScan(client, settings, meter).page(attributes, from, limit, repeats());
  }

  /**
   * A part of the table.
   *
   * @param end where the next part begins; null where this is the last
   */
  public record ScannedPage(List<Row> rows, @Nullable Key end) {}

  private QueryResponse ask(QueryRequest.Builder query) {
    QueryResponse page =
        repeats()
            .read(
                () ->
                    client.query(
                        query
                            .tableName(settings.table())
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build()));
    meter.read(page.consumedCapacity());
    return page;
  }

  private static List<Row> rows(QueryResponse page) {
    return page.items().stream().map(Row::new).toList();
  }

  /** Reads those of these items that there are, strongly consistent; each on its own. */
  public Map<Key, Row> get(Collection<Key> keys) {
    List<Key> all = List.copyOf(new LinkedHashSet<>(keys));
    Map<Key, Row> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Key> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      KeysAndAttributes wanted =
          KeysAndAttributes.builder()
              .keys(batch.stream().map(Key::attributes).toList())
              .consistentRead(true)
              .build();
      Map<String, KeysAndAttributes> missing = Map.of(settings.table(), wanted);
      Backoff.Repeats repeats = repeats();
      while (!missing.isEmpty()) {
        BatchGetItemResponse response = batch(missing);
        for (Map<String, AttributeValue> item :
            response.responses().getOrDefault(settings.table(), List.of())) {
          Row row = new Row(item);
          found.put(new Key(row.text(Key.PARTITION), row.text(Key.SORT)), row);
        }
        missing = response.unprocessedKeys();
        if (!missing.isEmpty() && !repeats.afterThrottling()) {
          throw new ContentionException("the table put off reads to the end");
        }
      }
    }
    return found;
  }

  private BatchGetItemResponse batch(Map<String, KeysAndAttributes> wanted) {
    BatchGetItemResponse response =
        repeats()
            .read(
                () ->
                    client.batchGetItem(
                        get ->
                            get.requestItems(wanted)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
    response.consumedCapacity().forEach(meter::read);
    return response;
  }

  public void put(Key key, RowWriter row) {
    var unused = put(key, row, new ConditionalUpdate());
  }

  public Written put(Key key, RowWriter row, ConditionalUpdate condition) {
    return conditional(
        () -> {
          var response =
              client.putItem(
                  put ->
                      put.tableName(settings.table())
                          .item(item(key, row))
                          .conditionExpression(nullIfEmpty(condition.condition()))
                          .expressionAttributeNames(nullIfEmpty(condition.names()))
                          .expressionAttributeValues(nullIfEmpty(condition.values()))
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)
                          .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
          meter.wrote(Meter.units(response.consumedCapacity()));
          return new Row(Map.of());
        });
  }

  /** Changes an item; {@link Written.Done} has it as it is now. */
  public Written update(Key key, ConditionalUpdate edit) {
    return conditional(
        () -> {
          var response =
              client.updateItem(
                  update ->
                      update
                          .tableName(settings.table())
                          .key(key.attributes())
                          .updateExpression(edit.update())
                          .conditionExpression(nullIfEmpty(edit.condition()))
                          .expressionAttributeNames(edit.names())
                          .expressionAttributeValues(nullIfEmpty(edit.values()))
                          .returnValues(ReturnValue.ALL_NEW)
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)
                          .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
          meter.wrote(Meter.units(response.consumedCapacity()));
          return new Row(response.attributes());
        });
  }

  /** Deletes an item; {@link Written.Done} has it as it was. */
  public Written delete(Key key, ConditionalUpdate condition) {
    return conditional(
        () -> {
          var response =
              client.deleteItem(
                  delete ->
                      delete
                          .tableName(settings.table())
                          .key(key.attributes())
                          .conditionExpression(nullIfEmpty(condition.condition()))
                          .expressionAttributeNames(nullIfEmpty(condition.names()))
                          .expressionAttributeValues(nullIfEmpty(condition.values()))
                          .returnValues(ReturnValue.ALL_OLD)
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)
                          .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
          meter.wrote(Meter.units(response.consumedCapacity()));
          return new Row(response.attributes());
        });
  }

  /**
   * Writes all or nothing.
   *
   * @param token the same for the same transaction, so that it is made once however often it is
   *     sent
   * @return which of the writes' conditions did not hold; none where all is written
   */
  public List<Integer> transact(List<TransactWriteItem> writes, String token) {
    return transactions.transact(writes, token);
  }

  /** Makes what {@link #transact} writes. */
  public TransactionActions actions() {
    return actions;
  }

  /** An item as it is stored, its key inside. */
  public static Map<String, AttributeValue> item(Key key, RowWriter row) {
    Map<String, AttributeValue> keyed = key.attributes();
    Map<String, AttributeValue> item = HashMap.newHashMap(row.attributes().size() + keyed.size());
    item.putAll(row.attributes());
    item.putAll(keyed);
    return item;
  }

  /** AWS charges a failed condition as a write of the item that is there. */
  private Written conditional(Supplier<Row> write) {
    Backoff.Repeats repeats = repeats();
    while (true) {
      try {
        return new Written.Done(write.get());
      } catch (ConditionalCheckFailedException e) {
        Map<String, AttributeValue> found = e.hasItem() ? e.item() : Map.of();
        meter.wrote((double) RowSize.writeUnits(RowSize.of(found)));
        return new Written.Refused(new Row(found));
      } catch (TransactionConflictException e) {
        meter.wrote(1);
        repeats.afterConflict(e);
      } catch (SdkException e) {
        if (!Backoff.isThrottled(e) || !repeats.afterThrottling()) {
          throw new UnknownOutcomeException("it is not known whether the table was written to", e);
        }
      }
    }
  }
}
