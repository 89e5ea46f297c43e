package com.bloomz.rostersync.dynamo.conformance;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseAnswer;
import com.bloomz.rostersync.dynamo.conformance.cases.CaseFiles;
import com.bloomz.rostersync.dynamo.conformance.cases.TableNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tables of the cases on a target. Those that are described in the kit are made at first use
 * and emptied before each; any other is the case's own and goes with it.
 */
final class SharedTables {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Duration STEP = Duration.ofMillis(50);
  private static final int STEPS = 6000;

  private final DynamoTarget target;
  private final TableNames names;
  private final Map<String, JsonNode> schemas = CaseFiles.schemas();
  private final Set<String> made = new HashSet<>();

  SharedTables(DynamoTarget target, TableNames names) {
    this.target = target;
    this.names = names;
  }

  void prepare(Collection<String> tables) {
    for (String table : tables) {
      JsonNode schema = schemas.get(table);
      if (schema == null) {
        continue;
      }
      if (made.add(table)) {
        make(table, (ObjectNode) schema.deepCopy());
      } else {
        empty(table, schema);
      }
    }
  }

  /** Deletes what a case has made for itself. */
  void tidy(Collection<String> tables) {
    for (String table : tables) {
      if (!schemas.containsKey(table) && !status(table).isEmpty()) {
        delete(table);
      }
    }
  }

  void deleteAll() {
    made.forEach(this::delete);
  }

  private void make(String table, ObjectNode schema) {
    schema.put("TableName", names.prefix() + table);
    CaseAnswer answer = target.send("CreateTable", schema.toString());
    if (answer.status() != 200) {
      throw new IllegalStateException(table + ": " + answer.text());
    }
    await(table, "ACTIVE");
  }

  private void delete(String table) {
    await(table, "ACTIVE");
    var unused = target.send("DeleteTable", named(table).toString());
    await(table, "");
  }

  private void empty(String table, JsonNode schema) {
    JsonNode from = NODES.missingNode();
    do {
      ObjectNode scan = named(table).put("ConsistentRead", true);
      if (!from.isMissingNode()) {
        scan.set("ExclusiveStartKey", from);
      }
      JsonNode page = target.send("Scan", scan.toString()).body();
      page.path("Items").forEach(item -> delete(table, schema, item));
      from = page.path("LastEvaluatedKey");
    } while (!from.isMissingNode());
  }

  private void delete(String table, JsonNode schema, JsonNode item) {
    ObjectNode key = NODES.objectNode();
    for (JsonNode part : schema.path("KeySchema")) {
      String name = part.path("AttributeName").asText();
      key.set(name, item.path(name));
    }
    ObjectNode delete = named(table);
    delete.set("Key", key);
    var unused = target.send("DeleteItem", delete.toString());
  }

  /** Waits until a table is in that state; empty for none. */
  private void await(String table, String status) {
    for (int i = 0; i < STEPS && !status(table).equals(status); i++) {
      Waiting.pause(STEP);
    }
  }

  private String status(String table) {
    JsonNode body = target.send("DescribeTable", named(table).toString()).body();
    return body.at("/Table/TableStatus").asText();
  }

  private ObjectNode named(String table) {
    return NODES.objectNode().put("TableName", names.prefix() + table);
  }
}
