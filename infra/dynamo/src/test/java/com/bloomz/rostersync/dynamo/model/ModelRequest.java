package com.bloomz.rostersync.dynamo.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of a program. */
sealed interface ModelRequest {
  JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A write by itself; {@code returns} is what {@code ReturnValues} says. */
  record Single(ModelWrite write, String returns) implements ModelRequest {}

  record Get(ModelKey key) implements ModelRequest {}

  /** A page of a partition, from {@code low} to {@code high}, of at most {@code limit}. */
  record Page(
      String partition, Range range, boolean forward, int limit, @Nullable ModelCondition filter)
      implements ModelRequest {}

  record Range(long low, long high) {}

  /** All entries of a partition of the index. */
  record Index(String partition) implements ModelRequest {}

  record Several(List<ModelKey> keys) implements ModelRequest {}

  /** Puts and deletes without conditions. */
  record Batch(List<ModelWrite> writes) implements ModelRequest {}

  record Transaction(List<ModelWrite> writes) implements ModelRequest {}

  record Snapshot(List<ModelKey> keys) implements ModelRequest {}

  default String operation() {
    return switch (this) {
      case Single(ModelWrite write, String returns) -> write.name() + "Item";
      case Get get -> "GetItem";
      case Page page -> "Query";
      case Index index -> "Query";
      case Several several -> "BatchGetItem";
      case Batch batch -> "BatchWriteItem";
      case Transaction transaction -> "TransactWriteItems";
      case Snapshot snapshot -> "TransactGetItems";
    };
  }

  default ObjectNode body(String table) {
    ObjectNode body = NODES.objectNode();
    switch (this) {
      case Single(ModelWrite write, String returns) -> {
        return write.body(table).put("ReturnValues", returns);
      }
      case Get(ModelKey key) -> {
        body.put("TableName", table).put("ConsistentRead", true);
        body.set("Key", key.json());
      }
      case Page page -> page(body.put("TableName", table), page);
      case Index(String partition) -> index(body.put("TableName", table), partition);
      case Several(List<ModelKey> keys) ->
          body.putObject("RequestItems")
              .putObject(table)
              .put("ConsistentRead", true)
              .set("Keys", keys(keys));
      case Batch(List<ModelWrite> writes) -> {
        ArrayNode list = body.putObject("RequestItems").putArray(table);
        writes.forEach(write -> batched(list.addObject(), write));
      }
      case Transaction(List<ModelWrite> writes) -> {
        ArrayNode list = body.putArray("TransactItems");
        writes.forEach(write -> list.addObject().set(write.name(), write.body(table)));
      }
      case Snapshot(List<ModelKey> keys) -> {
        ArrayNode list = body.putArray("TransactItems");
        keys.forEach(
            key ->
                list.addObject().putObject("Get").put("TableName", table).set("Key", key.json()));
      }
    }
    return body;
  }

  private static void index(ObjectNode body, String partition) {
    var names = new ValueNames();
    body.put("IndexName", ModelTable.INDEX)
        .put(
            "KeyConditionExpression",
            ModelTable.INDEXED + " = " + names.of(new ModelValue.Text(partition)));
    names.addTo(body);
  }

  private static void page(ObjectNode body, Page page) {
    var names = new ValueNames();
    body.put("ConsistentRead", true)
        .put("ScanIndexForward", page.forward())
        .put("Limit", page.limit())
        .put(
            "KeyConditionExpression",
            "%s = %s AND %s BETWEEN %s AND %s"
                .formatted(
                    ModelKey.PARTITION,
                    names.of(new ModelValue.Text(page.partition())),
                    ModelKey.SORT,
                    names.of(new ModelValue.Whole(page.range().low())),
                    names.of(new ModelValue.Whole(page.range().high()))));
    if (page.filter() != null) {
      body.put("FilterExpression", page.filter().text(names));
    }
    names.addTo(body);
  }

  private static void batched(ObjectNode entry, ModelWrite write) {
    if (write instanceof ModelWrite.Put put) {
      entry.putObject("PutRequest").set("Item", ModelValue.json(put.item()));
    } else {
      entry.putObject("DeleteRequest").set("Key", write.key().json());
    }
  }

  private static ArrayNode keys(List<ModelKey> keys) {
    ArrayNode list = NODES.arrayNode();
    keys.forEach(key -> list.add(key.json()));
    return list;
  }
}
