package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.engine.TableData;
import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.KeySchema;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes tables (API Reference, TableDescription). */
final class DefinitionWriter {
  private final JsonGenerator out;

  DefinitionWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Writes the object. */
  void write(TableData table, String status) throws IOException {
    TableDefinition definition = table.definition();
    out.writeStartObject();
    out.writeStringField("TableName", definition.name());
    out.writeStringField("TableId", definition.id());
    out.writeStringField("TableArn", definition.arn());
    out.writeStringField("TableStatus", status);
    out.writeFieldName("CreationDateTime");
    out.writeNumber(definition.createdMillis() / 1_000.0);
    out.writeNumberField("ItemCount", table.count());
    out.writeNumberField("TableSizeBytes", 0);
    out.writeBooleanField("DeletionProtectionEnabled", false);
    types(definition);
    key(definition.key());
    throughput(definition.throughput());
    if (definition.throughput() == null) {
      out.writeObjectFieldStart("BillingModeSummary");
      out.writeStringField("BillingMode", "PAY_PER_REQUEST");
      out.writeEndObject();
    }
    indexes(table, "LocalSecondaryIndexes", false);
    indexes(table, "GlobalSecondaryIndexes", true);
    out.writeEndObject();
  }

  private void types(TableDefinition definition) throws IOException {
    out.writeArrayFieldStart("AttributeDefinitions");
    for (var type : definition.types().entrySet()) {
      out.writeStartObject();
      out.writeStringField("AttributeName", type.getKey());
      out.writeStringField("AttributeType", type.getValue().name());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void key(KeySchema key) throws IOException {
    out.writeArrayFieldStart("KeySchema");
    for (String name : key.names()) {
      out.writeStartObject();
      out.writeStringField("AttributeName", name);
      out.writeStringField("KeyType", name.equals(key.partition()) ? "HASH" : "RANGE");
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void throughput(TableDefinition.@Nullable Throughput throughput) throws IOException {
    out.writeObjectFieldStart("ProvisionedThroughput");
    out.writeNumberField("NumberOfDecreasesToday", 0);
    out.writeNumberField("ReadCapacityUnits", throughput == null ? 0 : throughput.readUnits());
    out.writeNumberField("WriteCapacityUnits", throughput == null ? 0 : throughput.writeUnits());
    out.writeEndObject();
  }

  private void indexes(TableData table, String name, boolean global) throws IOException {
    TableDefinition definition = table.definition();
    List<IndexDefinition> indexes =
        definition.indexes().stream().filter(index -> index.isGlobal() == global).toList();
    if (indexes.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(name);
    for (IndexDefinition index : indexes) {
      out.writeStartObject();
      out.writeStringField("IndexName", index.name());
      out.writeStringField("IndexArn", definition.arn() + "/index/" + index.name());
      out.writeNumberField("ItemCount", table.count(index));
      out.writeNumberField("IndexSizeBytes", 0);
      key(index.key());
      projection(index);
      if (global) {
        out.writeStringField("IndexStatus", "ACTIVE");
        throughput(definition.throughput());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void projection(IndexDefinition index) throws IOException {
    out.writeObjectFieldStart("Projection");
    out.writeStringField("ProjectionType", index.projection().name());
    if (!index.nonKeys().isEmpty()) {
      out.writeArrayFieldStart("NonKeyAttributes");
      for (String name : index.nonKeys()) {
        out.writeString(name);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }
}
