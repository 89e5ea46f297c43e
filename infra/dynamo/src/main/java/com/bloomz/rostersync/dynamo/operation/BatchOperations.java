package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.capacity.Consumption;
import com.bloomz.rostersync.dynamo.capacity.ReadMode;
import com.bloomz.rostersync.dynamo.engine.ItemAction;
import com.bloomz.rostersync.dynamo.engine.KeyChecks;
import com.bloomz.rostersync.dynamo.engine.TableData;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.Binding;
import com.bloomz.rostersync.dynamo.expression.Excerpt;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import com.bloomz.rostersync.dynamo.value.ValueWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * BatchGetItem and BatchWriteItem (API Reference: 100 keys, 25 writes, 16 MB; what is beyond is
 * unprocessed).
 */
final class BatchOperations {
  private static final int READS = 100;
  private static final int WRITES = 25;
  private static final long BYTES = 16L * 1024 * 1024;

  private final Context context;
  private final ActionReader actions;
  private final ItemOperations items;

  BatchOperations(Context context, ActionReader actions, ItemOperations items) {
    this.context = context;
    this.actions = actions;
    this.items = items;
  }

  private record Wanted(
      TableData table,
      Arguments in,
      List<Map<String, AttributeValue>> keys,
      @Nullable List<DocumentPath> paths) {}

  /** What is still to be done, and what was read of it. */
  private static final class Progress {
    private final Map<String, List<Map<String, AttributeValue>>> found = new LinkedHashMap<>();
    private final Map<String, List<Map<String, AttributeValue>>> putOff = new LinkedHashMap<>();
    private final Map<String, Consumption> used = new LinkedHashMap<>();
    private final int most;
    private long bytes;
    private int read;

    private Progress(int most) {
      this.most = most;
    }
  }

  void get(ApiCall call) throws IOException {
    List<Wanted> all = wanted(call.in().inner("RequestItems"));
    int count = all.stream().mapToInt(wanted -> wanted.keys().size()).sum();
    var progress = new Progress(call.most(count));
    for (Wanted wanted : all) {
      read(wanted, progress);
    }
    JsonGenerator out = call.out();
    out.writeObjectFieldStart("Responses");
    for (var entry : progress.found.entrySet()) {
      out.writeArrayFieldStart(entry.getKey());
      for (Map<String, AttributeValue> item : entry.getValue()) {
        ValueWriter.write(out, item);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeObjectFieldStart("UnprocessedKeys");
    for (Wanted wanted : all) {
      writePutOff(out, wanted, progress);
    }
    out.writeEndObject();
    context.reportAll(call, progress.used.values());
  }

  private List<Wanted> wanted(Arguments tables) {
    List<Wanted> all = new ArrayList<>();
    int count = 0;
    for (String name : tables.names()) {
      Arguments in = tables.inner(name);
      TableData table = context.database().table(name);
      Binding binding = ActionReader.binding(in, "ProjectionExpression");
      List<DocumentPath> paths = items.projection(in, binding);
      binding.checkAllUsed();
      List<Map<String, AttributeValue>> keys = in.attributesList("Keys");
      keys.forEach(key -> KeyChecks.checkKey(table.definition(), key));
      checkDistinct(keys);
      count += keys.size();
      all.add(new Wanted(table, in, keys, paths));
    }
    if (count > READS) {
      throw RequestException.validation("Too many items requested for the BatchGetItem call");
    }
    if (count == 0) {
      throw RequestException.validation(
          "1 validation error detected: Value at 'requestItems' failed to satisfy constraint:"
              + " Member must have length greater than or equal to 1");
    }
    return all;
  }

  private void read(Wanted wanted, Progress progress) {
    String name = wanted.table().definition().name();
    ReadMode mode = ReadMode.of(wanted.in().isTrue("ConsistentRead", false));
    Consumption used =
        progress.used.computeIfAbsent(name, table -> new Consumption(table, Consumption.Kind.READ));
    List<Map<String, AttributeValue>> found =
        progress.found.computeIfAbsent(name, _ -> new ArrayList<>());
    for (Map<String, AttributeValue> key : wanted.keys()) {
      if (progress.bytes >= BYTES || progress.read >= progress.most) {
        progress.putOff.computeIfAbsent(name, _ -> new ArrayList<>()).add(key);
        continue;
      }
      Map<String, AttributeValue> item = context.database().get(wanted.table(), key);
      int size = item == null ? 0 : ItemSize.of(item);
      if (progress.bytes + size > BYTES) {
        progress.bytes = BYTES;
        progress.putOff.computeIfAbsent(name, _ -> new ArrayList<>()).add(key);
        continue;
      }
      progress.read++;
      progress.bytes += size;
      used.addTable(mode.units(size));
      if (item != null) {
        found.add(wanted.paths() == null ? item : Excerpt.of(item, wanted.paths()));
      }
    }
  }

  private static void writePutOff(JsonGenerator out, Wanted wanted, Progress progress)
      throws IOException {
    String name = wanted.table().definition().name();
    List<Map<String, AttributeValue>> keys = progress.putOff.get(name);
    if (keys == null) {
      return;
    }
    Arguments in = wanted.in();
    out.writeObjectFieldStart(name);
    out.writeArrayFieldStart("Keys");
    for (Map<String, AttributeValue> key : keys) {
      ValueWriter.write(out, key);
    }
    out.writeEndArray();
    out.writeBooleanField("ConsistentRead", in.isTrue("ConsistentRead", false));
    String projection = in.textOrNull("ProjectionExpression");
    if (projection != null) {
      out.writeStringField("ProjectionExpression", projection);
    }
    Map<String, String> names = in.textMap("ExpressionAttributeNames");
    if (names != null) {
      out.writeObjectFieldStart("ExpressionAttributeNames");
      for (var each : names.entrySet()) {
        out.writeStringField(each.getKey(), each.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  void write(ApiCall call) throws IOException {
    List<ItemAction> all = writes(call.in().inner("RequestItems"));
    Map<String, Consumption> used = new LinkedHashMap<>();
    Map<String, List<ItemAction>> putOff = new LinkedHashMap<>();
    int most = call.most(all.size());
    int done = 0;
    for (ItemAction action : all) {
      String name = action.table().definition().name();
      if (done++ >= most || !write(action, used)) {
        putOff.computeIfAbsent(name, _ -> new ArrayList<>()).add(action);
      }
    }
    JsonGenerator out = call.out();
    out.writeObjectFieldStart("UnprocessedItems");
    for (var entry : putOff.entrySet()) {
      out.writeArrayFieldStart(entry.getKey());
      for (ItemAction action : entry.getValue()) {
        writePutOff(out, action);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    context.reportAll(call, used.values());
  }

  private List<ItemAction> writes(Arguments tables) {
    List<ItemAction> all = new ArrayList<>();
    long bytes = 0;
    for (String name : tables.names()) {
      TableData table = context.database().table(name);
      List<Map<String, AttributeValue>> keys = new ArrayList<>();
      for (Arguments each : tables.list(name)) {
        Arguments put = each.innerOrNull("PutRequest");
        if (put != null && each.has("DeleteRequest")) {
          throw RequestException.validation(
              "A WriteRequest must have either a PutRequest or a DeleteRequest");
        }
        ItemAction action =
            put == null
                ? actions.delete(table, each.inner("DeleteRequest").attributes("Key"))
                : actions.put(table, put.attributes("Item"));
        bytes += put == null ? 0 : ItemSize.of(put.attributes("Item"));
        keys.add(action.key());
        all.add(action);
      }
      checkDistinct(keys);
    }
    if (all.size() > WRITES || all.isEmpty()) {
      throw RequestException.validation(
          "1 validation error detected: Value at 'requestItems' failed to satisfy constraint: Map"
              + " value must satisfy constraint: [Member must have length less than or equal to"
              + " 25, Member must have length greater than or equal to 1]");
    }
    if (bytes > BYTES) {
      throw RequestException.validation("Request size has exceeded the maximum of 16 MB");
    }
    return all;
  }

  /** Makes one of the writes; not where a transaction holds its item. */
  private boolean write(ItemAction action, Map<String, Consumption> used) {
    try {
      var write = context.database().write(action);
      write.charge(
          used.computeIfAbsent(
              write.table().definition().name(),
              table -> new Consumption(table, Consumption.Kind.WRITE)));
      return true;
    } catch (RequestException e) {
      if (e.code() == ErrorCode.TRANSACTION_CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  private static void writePutOff(JsonGenerator out, ItemAction action) throws IOException {
    out.writeStartObject();
    if (action.change() instanceof ItemAction.Change.Put(var item)) {
      out.writeObjectFieldStart("PutRequest");
      out.writeFieldName("Item");
      ValueWriter.write(out, item);
    } else {
      out.writeObjectFieldStart("DeleteRequest");
      out.writeFieldName("Key");
      ValueWriter.write(out, action.key());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void checkDistinct(List<Map<String, AttributeValue>> keys) {
    Set<Map<String, AttributeValue>> distinct = new HashSet<>(keys);
    if (distinct.size() < keys.size()) {
      throw RequestException.validation("Provided list of item keys contains duplicates");
    }
  }
}
