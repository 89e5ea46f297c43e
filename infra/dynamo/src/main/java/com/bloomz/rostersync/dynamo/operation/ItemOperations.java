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
import com.bloomz.rostersync.dynamo.value.ItemSize;
import com.bloomz.rostersync.dynamo.value.ValueWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GetItem, PutItem, UpdateItem, DeleteItem. */
final class ItemOperations {
  private final Context context;
  private final ActionReader actions;

  ItemOperations(Context context, ActionReader actions) {
    this.context = context;
    this.actions = actions;
  }

  void get(ApiCall call) throws IOException {
    Arguments in = call.in();
    TableData table = actions.table(in);
    Binding binding = ActionReader.binding(in, "ProjectionExpression");
    List<DocumentPath> paths = projection(in, binding);
    binding.checkAllUsed();
    Map<String, AttributeValue> key = in.attributes("Key");
    KeyChecks.checkKey(table.definition(), key);
    Map<String, AttributeValue> item = context.database().get(table, key);
    if (item != null) {
      call.out().writeFieldName("Item");
      ValueWriter.write(call.out(), paths == null ? item : Excerpt.of(item, paths));
    }
    var used = new Consumption(table.definition().name(), Consumption.Kind.READ);
    used.addTable(
        ReadMode.of(in.isTrue("ConsistentRead", false))
            .units(item == null ? 0 : ItemSize.of(item)));
    context.report(call, used);
  }

  @Nullable List<DocumentPath> projection(Arguments in, Binding binding) {
    String text = in.textOrNull("ProjectionExpression");
    return text == null ? null : binding.bind(context.expressions().projection(text));
  }

  void put(ApiCall call) throws IOException {
    String returned = returned(call, List.of("NONE", "ALL_OLD"));
    PlannedWrite write = write(call, actions.put(call.in()));
    if (returned.equals("ALL_OLD")) {
      attributes(call, write.before());
    }
    report(call, write);
  }

  void delete(ApiCall call) throws IOException {
    String returned = returned(call, List.of("NONE", "ALL_OLD"));
    PlannedWrite write = write(call, actions.delete(call.in()));
    if (returned.equals("ALL_OLD")) {
      attributes(call, write.before());
    }
    report(call, write);
  }

  void update(ApiCall call) throws IOException {
    String returned =
        returned(call, List.of("NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"));
    ItemAction action = actions.update(call.in());
    PlannedWrite write = write(call, action);
    switch (returned) {
      case "ALL_OLD" -> attributes(call, write.before());
      case "ALL_NEW" -> attributes(call, write.after());
      case "UPDATED_OLD" -> attributes(call, updated(action, write.before()));
      case "UPDATED_NEW" -> attributes(call, updated(action, write.after()));
      default -> {}
    }
    report(call, write);
  }

  /** A failed condition costs as much as a write of the item that is there. */
  private PlannedWrite write(ApiCall call, ItemAction action) {
    try {
      return context.database().write(action);
    } catch (RequestException e) {
      if (e.code() == ErrorCode.CONDITIONAL_CHECK_FAILED) {
        Map<String, AttributeValue> there = context.database().get(action.table(), action.key());
        var used = new Consumption(call.in().text("TableName"), Consumption.Kind.WRITE);
        used.addTable(WriteUnits.of(there == null ? 0 : ItemSize.of(there)));
        context.metering().add(used);
      }
      throw e;
    }
  }

  private static String returned(ApiCall call, List<String> known) {
    String returned = call.in().text("ReturnValues", "NONE");
    if (!known.contains(returned)) {
      throw RequestException.validation(
          known.size() == 2
              ? "Return values set to invalid value"
              : "1 validation error detected: Value '"
                  + returned
                  + "' at 'returnValues' failed to satisfy constraint: Member must satisfy enum"
                  + " value set: "
                  + known);
    }
    return returned;
  }

  private static @Nullable Map<String, AttributeValue> updated(
      ItemAction action, @Nullable Map<String, AttributeValue> item) {
    return item != null && action.change() instanceof ItemAction.Change.Apply(var update)
        ? Excerpt.of(item, update.paths())
        : null;
  }

  private static void attributes(ApiCall call, @Nullable Map<String, AttributeValue> item)
      throws IOException {
    if (item != null && !item.isEmpty()) {
      call.out().writeFieldName("Attributes");
      ValueWriter.write(call.out(), item);
    }
  }

  private void report(ApiCall call, PlannedWrite write) throws IOException {
    var used = new Consumption(write.table().definition().name(), Consumption.Kind.WRITE);
    write.charge(used);
    context.report(call, used);
  }
}
