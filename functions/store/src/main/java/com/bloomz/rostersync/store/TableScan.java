package com.bloomz.rostersync.store;

import com.bloomz.rostersync.store.rows.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
   * @param from where the page before ended; null for the first
   * @param repeats what repeats the reading of a page that is throttled
   */
  Table.ScannedPage page(
      List<String> attributes, @Nullable Key from, int limit, Backoff.Repeats repeats) {
    ScanRequest request =
        Queries.everything(attributes)
            .tableName(settings.table())
            .exclusiveStartKey(from == null ? null : from.attributes())
            .limit(limit)
            .build();
    ScanResponse page = repeats.read(() -> client.scan(request));
    meter.read(page.consumedCapacity());
    Map<String, AttributeValue> last = page.lastEvaluatedKey();
    Row end = last.isEmpty() ? null : new Row(last);
    return new Table.ScannedPage(
        page.items().stream().map(Row::new).toList(),
        end == null ? null : new Key(end.text(Key.PARTITION), end.text(Key.SORT)));
  }
}
