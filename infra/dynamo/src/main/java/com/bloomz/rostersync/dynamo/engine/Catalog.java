package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.schema.DefinitionReader;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.storage.SortedBytes;
import com.bloomz.rostersync.dynamo.storage.Storage;
import com.bloomz.rostersync.dynamo.value.AttributeNumbers;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.ItemBytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The tables. Changed while writes are excluded. */
final class Catalog {
  private final Storage storage;
  private final SortedBytes stored;
  private final NavigableMap<String, TableData> tables = new ConcurrentSkipListMap<>();

  Catalog(Storage storage) {
    this.storage = storage;
    this.stored = storage.map("tables");
    for (Map.Entry<ByteString, ByteString> each : stored.entries(null, null, true)) {
      TableDefinition definition = decode(ItemBytes.decode(each.getValue()));
      tables.put(definition.name(), new TableData(definition, storage));
    }
  }

  TableData find(String name) {
    TableData table = tables.get(name);
    if (table == null) {
      var unused = DefinitionReader.checkedName(name);
      throw RequestException.noResource("Requested resource not found");
    }
    return table;
  }

  /** Refuses a table that was deleted after it was found. */
  void check(TableData table) {
    if (tables.get(table.definition().name()) != table) {
      throw RequestException.noResource("Requested resource not found");
    }
  }

  List<TableData> all() {
    return List.copyOf(tables.values());
  }

  /** Makes a table. */
  TableData add(TableDefinition definition) {
    if (tables.containsKey(definition.name())) {
      throw RequestException.of(
          ErrorCode.RESOURCE_IN_USE, "Table already exists: " + definition.name());
    }
    var table = new TableData(definition, storage);
    save(definition);
    tables.put(definition.name(), table);
    return table;
  }

  void redefine(TableDefinition definition) {
    find(definition.name()).redefine(definition);
    save(definition);
  }

  TableData remove(String name) {
    TableData table = find(name);
    tables.remove(name);
    stored.remove(key(name));
    table.drop(storage);
    return table;
  }

  private void save(TableDefinition definition) {
    Map<String, AttributeValue> row = new LinkedHashMap<>();
    row.put("source", new AttributeValue.Text(definition.source()));
    row.put("id", new AttributeValue.Text(definition.id()));
    row.put(
        "created",
        new AttributeValue.Numeric(
            AttributeNumbers.parse(Long.toString(definition.createdMillis()))));
    if (definition.ttlAttribute() != null) {
      row.put("ttl", new AttributeValue.Text(definition.ttlAttribute()));
    }
    stored.put(key(definition.name()), ItemBytes.encode(row));
  }

  private static TableDefinition decode(Map<String, AttributeValue> row) {
    TableDefinition definition =
        DefinitionReader.read(
            text(row, "source").getBytes(StandardCharsets.UTF_8),
            text(row, "id"),
            ((AttributeValue.Numeric) KeyCodec.value(row, "created")).number().longValueExact());
    return row.containsKey("ttl") ? definition.withTtl(text(row, "ttl")) : definition;
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return ((AttributeValue.Text) KeyCodec.value(row, name)).text();
  }

  private static ByteString key(String name) {
    return ByteString.of(name.getBytes(StandardCharsets.UTF_8));
  }
}
