package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.capacity.Consumption;
import com.bloomz.rostersync.dynamo.capacity.ReadMode;
import com.bloomz.rostersync.dynamo.capacity.WriteUnits;
import com.bloomz.rostersync.dynamo.engine.ItemAction;
import com.bloomz.rostersync.dynamo.engine.KeyChecks;
import com.bloomz.rostersync.dynamo.engine.PlannedWrite;
import com.bloomz.rostersync.dynamo.engine.TableData;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.Binding;
import com.bloomz.rostersync.dynamo.expression.Excerpt;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
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
 * TransactWriteItems and TransactGetItems (Developer Guide, transaction-apis: 100 actions, one for
 * each item, 4 MB together, twice the units).
 */
final class TransactionOperations {
  private static final int ACTIONS = 100;
  private static final int LONGEST_TOKEN = 36;
  private static final long BYTES = 4L * 1024 * 1024;

  private final Context context;
  private final ActionReader actions;
  private final ItemOperations items;

  TransactionOperations(Context context, ActionReader actions, ItemOperations items) {
    this.context = context;
    this.actions = actions;
    this.items = items;
  }

  void write(ApiCall call) throws IOException {
    List<ItemAction> all = actions(call.in());
    String token = call.in().textOrNull("ClientRequestToken");
    checkToken(token);
    List<PlannedWrite> writes;
    try {
      writes =
          context
              .database()
              .transact(
                  all,
                  token,
                  token == null
                      ? ByteString.of(new byte[0])
                      : RequestDigest.of(call.body().array()),
                  TransactionOperations::checkSize);
    } catch (RequestException e) {
      chargeCanceled(e, all);
      throw e;
    }
    Map<String, Consumption> used = new LinkedHashMap<>();
    if (writes.isEmpty()) {
      chargeRepeated(all, used);
    }
    for (PlannedWrite write : writes) {
      write.charge(
          used.computeIfAbsent(
              write.table().definition().name(),
              table -> new Consumption(table, Consumption.Kind.TRANSACTIONAL_WRITE)));
    }
    context.reportAll(call, used.values());
  }

  private static void checkToken(@Nullable String token) {
    if (token != null && (token.isEmpty() || token.length() > LONGEST_TOKEN)) {
      throw RequestException.validation(
          "1 validation error detected: Value '"
              + token
              + "' at 'clientRequestToken' failed to satisfy constraint: Member must have length "
              + (token.isEmpty() ? "greater than or equal to 1" : "less than or equal to 36"));
    }
  }

  /** A transaction that was made before costs reads of its items. */
  private void chargeRepeated(List<ItemAction> all, Map<String, Consumption> used) {
    for (ItemAction action : all) {
      var item = context.database().get(action.table(), action.key());
      used.computeIfAbsent(
              action.table().definition().name(),
              table -> new Consumption(table, Consumption.Kind.TRANSACTIONAL_READ))
          .addTable(ReadMode.TRANSACTIONAL.units(item == null ? 0 : ItemSize.of(item)));
    }
  }

  /** A canceled transaction costs what its writes would, as far as these are known. */
  private void chargeCanceled(RequestException error, List<ItemAction> all) {
    if (error.code() != ErrorCode.TRANSACTION_CANCELED) {
      return;
    }
    for (ItemAction action : all) {
      var there = context.database().get(action.table(), action.key());
      int size = there == null ? 0 : ItemSize.of(there);
      if (action.change() instanceof ItemAction.Change.Put(var item)) {
        size = Math.max(size, ItemSize.of(item));
      }
      var used =
          new Consumption(action.table().definition().name(), Consumption.Kind.TRANSACTIONAL_WRITE);
      used.addTable(used.kind().factor() * WriteUnits.of(size));
      context.metering().add(used);
    }
  }

  private static void checkSize(List<PlannedWrite> writes) {
    long bytes = 0;
    for (PlannedWrite write : writes) {
      bytes += write.after() == null ? 0 : ItemSize.of(write.after());
    }
    if (bytes > BYTES) {
      throw RequestException.validation(
          "The aggregate size of the items in the transaction exceeds 4 MB");
    }
  }

  private List<ItemAction> actions(Arguments in) {
    List<Arguments> elements = in.list("TransactItems");
    checkCount(elements.size());
    List<ItemAction> all = new ArrayList<>(elements.size());
    Set<Object> places = new HashSet<>();
    for (Arguments element : elements) {
      ItemAction action = action(element);
      if (!places.add(Map.entry(action.table().definition().name(), action.key()))) {
        throw RequestException.validation(
            "Transaction request cannot include multiple operations on one item");
      }
      all.add(action);
    }
    return all;
  }

  private ItemAction action(Arguments element) {
    if (element.names().size() != 1) {
      throw RequestException.validation(
          "TransactItems can only contain one of Check, Put, Update or Delete");
    }
    String kind = element.names().iterator().next();
    return switch (kind) {
      case "Put" -> actions.put(element.inner(kind));
      case "Update" -> {
        var unused = element.inner(kind).text("UpdateExpression");
        yield actions.update(element.inner(kind));
      }
      case "Delete" -> actions.delete(element.inner(kind));
      case "ConditionCheck" -> actions.check(element.inner(kind));
      default ->
          throw RequestException.validation(
              "TransactItems can only contain one of Check, Put, Update or Delete");
    };
  }

  private static void checkCount(int count) {
    if (count < 1 || count > ACTIONS) {
      throw RequestException.validation(
          "1 validation error detected: Value at 'transactItems' failed to satisfy constraint:"
              + " Member must have length "
              + (count < 1 ? "greater than or equal to 1" : "less than or equal to 100"));
    }
  }

  private record Wanted(
      TableData table, Map<String, AttributeValue> key, @Nullable List<DocumentPath> paths) {}

  void get(ApiCall call) throws IOException {
    List<Wanted> all = wanted(call.in());
    List<@Nullable Map<String, AttributeValue>> found =
        context
            .database()
            .transactGet(
                all.stream().map(Wanted::table).toList(), all.stream().map(Wanted::key).toList());
    Map<String, Consumption> used = new LinkedHashMap<>();
    JsonGenerator out = call.out();
    out.writeArrayFieldStart("Responses");
    long bytes = 0;
    for (int i = 0; i < all.size(); i++) {
      Map<String, AttributeValue> item = found.get(i);
      int size = item == null ? 0 : ItemSize.of(item);
      bytes += size;
      out.writeStartObject();
      if (item != null) {
        List<DocumentPath> paths = all.get(i).paths();
        out.writeFieldName("Item");
        ValueWriter.write(out, paths == null ? item : Excerpt.of(item, paths));
      }
      out.writeEndObject();
      used.computeIfAbsent(
              all.get(i).table().definition().name(),
              table -> new Consumption(table, Consumption.Kind.TRANSACTIONAL_READ))
          .addTable(ReadMode.TRANSACTIONAL.units(size));
    }
    out.writeEndArray();
    if (bytes > BYTES) {
      throw RequestException.validation(
          "The aggregate size of the items in the transaction exceeds 4 MB");
    }
    context.reportAll(call, used.values());
  }

  private List<Wanted> wanted(Arguments in) {
    List<Arguments> elements = in.list("TransactItems");
    checkCount(elements.size());
    List<Wanted> all = new ArrayList<>();
    Set<Object> places = new HashSet<>();
    for (Arguments element : elements) {
      Arguments get = element.inner("Get");
      TableData table = actions.table(get);
      Binding binding = ActionReader.binding(get, "ProjectionExpression");
      List<DocumentPath> paths = items.projection(get, binding);
      binding.checkAllUsed();
      Map<String, AttributeValue> key = get.attributes("Key");
      KeyChecks.checkKey(table.definition(), key);
      if (!places.add(Map.entry(table.definition().name(), key))) {
        throw RequestException.validation(
            "Transaction request cannot include multiple operations on one item");
      }
      all.add(new Wanted(table, key, paths));
    }
    return all;
  }
}
