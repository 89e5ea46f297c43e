package com.bloomz.rostersync.store;

import com.bloomz.rostersync.store.rows.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Reads a whole table, page by page. */
final class TableScan {
  private final DynamoDbClient client;
  private final StoreSettings settings;
  private final Meter meter;

  TableScan(DynamoDbClient client, StoreSettings settings, Meter meter) {
    this.client = client;
    this.settings = settings;
    this.meter = meter;
  }

  /**
   * @param repeats what repeats the reading of a page that is throttled
   */
  void read(List<String> attributes, Supplier<Backoff.Repeats> repeats, Consumer<Row> to) {
    ScanRequest.Builder all = Queries.everything(attributes).tableName(settings.table());
    Map<String, AttributeValue> from = Map.of();
    do {
      ScanRequest request = all.exclusiveStartKey(from.isEmpty() ? null : from).build();
      ScanResponse page = repeats.get().read(() -> client.scan(request));
      meter.read(page.consumedCapacity());
      page.items().forEach(item -> to.accept(new Row(item)));
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
  }
}
