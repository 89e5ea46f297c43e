package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.engine.TableData;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.schema.DefinitionReader;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** CreateTable, DescribeTable, ListTables, DeleteTable, UpdateTimeToLive, DescribeTimeToLive. */
final class TableOperations {
  private static final int MOST_LISTED = 100;

  private final Context context;

  TableOperations(Context context) {
    this.context = context;
  }

  void create(ApiCall call) throws IOException {
    long now = context.database().clock().instant().toEpochMilli();
    TableDefinition definition =
        DefinitionReader.read(call.body().array(), UUID.randomUUID().toString(), now);
    TableData table = context.database().create(definition);
    call.out().writeFieldName("TableDescription");
    new DefinitionWriter(call.out()).write(table, "ACTIVE");
  }

  void describe(ApiCall call) throws IOException {
    String name = call.in().text("TableName");
    try {
      TableData table = context.database().table(name);
      call.out().writeFieldName("Table");
      new DefinitionWriter(call.out()).write(table, "ACTIVE");
    } catch (RequestException e) {
      if (e.code() == ErrorCode.RESOURCE_NOT_FOUND) {
        throw RequestException.noResource(
            "Requested resource not found: Table: " + name + " not found");
      }
      throw e;
    }
  }

  void delete(ApiCall call) throws IOException {
    String name = call.in().text("TableName");
    TableData table = context.database().table(name);
    call.out().writeFieldName("TableDescription");
    new DefinitionWriter(call.out()).write(table, "DELETING");
    context.database().drop(name);
  }

  void list(ApiCall call) throws IOException {
    String after = call.in().text("ExclusiveStartTableName", "");
    Long limit = call.in().number("Limit");
    long most = limit == null ? MOST_LISTED : limit;
    if (most < 1 || most > MOST_LISTED) {
      throw RequestException.validation(
          "1 validation error detected: Value '"
              + most
              + "' at 'limit' failed to satisfy constraint: Member must have value between 1 and"
              + " 100");
    }
    List<String> names =
        context.database().tables().stream()
            .map(table -> table.definition().name())
            .filter(name -> name.compareTo(after) > 0)
            .toList();
    JsonGenerator out = call.out();
    out.writeArrayFieldStart("TableNames");
    for (String name : names.subList(0, (int) Math.min(most, names.size()))) {
      out.writeString(name);
    }
    out.writeEndArray();
    if (names.size() > most) {
      out.writeStringField("LastEvaluatedTableName", names.get((int) most - 1));
    }
  }

  void updateTimeToLive(ApiCall call) throws IOException {
    Arguments wanted = call.in().inner("TimeToLiveSpecification");
    String attribute = wanted.text("AttributeName");
    boolean isOn = wanted.isTrue("Enabled", false);
    TableDefinition table = context.database().table(call.in().text("TableName")).definition();
    if (isOn && table.ttlAttribute() != null) {
      throw RequestException.validation("TimeToLive is already enabled");
    }
    if (!isOn && table.ttlAttribute() == null) {
      throw RequestException.validation("TimeToLive is already disabled");
    }
    context.database().redefine(table.withTtl(isOn ? attribute : null));
    JsonGenerator out = call.out();
    out.writeObjectFieldStart("TimeToLiveSpecification");
    out.writeStringField("AttributeName", attribute);
    out.writeBooleanField("Enabled", isOn);
    out.writeEndObject();
  }

  void describeTimeToLive(ApiCall call) throws IOException {
    TableDefinition table = context.database().table(call.in().text("TableName")).definition();
    JsonGenerator out = call.out();
    out.writeObjectFieldStart("TimeToLiveDescription");
    if (table.ttlAttribute() != null) {
      out.writeStringField("AttributeName", table.ttlAttribute());
    }
    out.writeStringField("TimeToLiveStatus", table.ttlAttribute() == null ? "DISABLED" : "ENABLED");
    out.writeEndObject();
  }
}
