package com.bloomz.rostersync.store;

import com.bloomz.rostersync.store.index.Slice;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Which items a query is about; how many and in which order, the table says. */
final class Queries {
  private Queries() {}

  /** All items of a partition key. */
  static QueryRequest.Builder all(String partition) {
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :pk")
        .expressionAttributeNames(Map.of("#pk", Key.PARTITION))
        .expressionAttributeValues(Map.of(":pk", RowWriter.text(partition)));
  }

  /** Those whose sort key begins so; all for the empty text. */
  static QueryRequest.Builder beginning(String partition, String begins) {
    return begins.isEmpty() ? all(partition) : where(partition, "begins_with(#sk, :sk)", begins);
  }

  /** Those with a lesser sort key. */
  static QueryRequest.Builder below(String partition, String sort) {
    return where(partition, "#sk < :sk", sort);
  }

  /** Those with that sort key or a greater one. */
  static QueryRequest.Builder from(String partition, String sort) {
    return where(partition, "#sk >= :sk", sort);
  }

  /** Those attributes of all items. */
  static ScanRequest.Builder everything(List<String> attributes) {
    Map<String, String> names = new HashMap<>();
    attributes.forEach(each -> names.put("#" + each, each));
    return ScanRequest.builder()
        .projectionExpression(String.join(", ", names.keySet()))
        .expressionAttributeNames(names)
        .consistentRead(true)
        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
  }

  /** Entries of an index. */
  static QueryRequest.Builder of(Slice slice) {
    return QueryRequest.builder()
        .indexName(slice.index())
        .keyConditionExpression("#list = :list AND #sort BETWEEN :from AND :to")
        .expressionAttributeNames(Map.of("#list", slice.listName(), "#sort", slice.sortName()))
        .expressionAttributeValues(
            Map.of(
                ":list", RowWriter.text(slice.list()),
                ":from", RowWriter.text(slice.from()),
                ":to", RowWriter.text(slice.to())))
        .limit(slice.limit());
  }

  private static QueryRequest.Builder where(String partition, String condition, String sort) {
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :pk AND " + condition)
        .expressionAttributeNames(Map.of("#pk", Key.PARTITION, "#sk", Key.SORT))
        .expressionAttributeValues(
            Map.of(":pk", RowWriter.text(partition), ":sk", RowWriter.text(sort)));
  }

  static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  static <V> @Nullable Map<String, V> nullIfEmpty(Map<String, V> map) {
    return map.isEmpty() ? null : map;
  }
}
