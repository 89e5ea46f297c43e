package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.capacity.Consumption;
import com.bloomz.rostersync.dynamo.capacity.ReadMode;
import com.bloomz.rostersync.dynamo.engine.Search;
import com.bloomz.rostersync.dynamo.engine.TableData;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.Binding;
import com.bloomz.rostersync.dynamo.expression.Excerpt;
import com.bloomz.rostersync.dynamo.expression.ExpressionKind;
import com.bloomz.rostersync.dynamo.expression.KeyCondition;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.schema.IndexDefinition;
import com.bloomz.rostersync.dynamo.schema.KeySchema;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ValueWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Query and Scan. */
final class SearchOperations {
  private static final long MOST_SEGMENTS = 1_000_000;

  private final Context context;
  private final ActionReader actions;
  private final ItemOperations items;

  SearchOperations(Context context, ActionReader actions, ItemOperations items) {
    this.context = context;
    this.actions = actions;
    this.items = items;
  }

  /** What both kinds of a search share. */
  private record Target(
      TableData table,
      @Nullable IndexDefinition index,
      Binding binding,
      @Nullable List<DocumentPath> paths,
      @Nullable Condition filter,
      SelectParameter select,
      boolean fetches) {
    TableDefinition definition() {
      return table.definition();
    }

    KeySchema key() {
      return index == null ? definition().key() : index.key();
    }
  }

  void query(ApiCall call) throws IOException {
    Arguments in = call.in();
    Target target =
        target(in, "KeyConditionExpression", "FilterExpression", "ProjectionExpression");
    String text = in.textOrNull("KeyConditionExpression");
    if (text == null) {
      throw RequestException.validation(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    Condition condition =
        target
            .binding()
            .bind(
                ExpressionKind.KEY_CONDITION,
                context.expressions().condition(ExpressionKind.KEY_CONDITION, text));
    target.binding().checkAllUsed();
    KeySchema key = target.key();
    var keys = KeyCondition.of(condition, key.partition(), key.sort());
    KeyConditionCheck.types(target.definition().types(), key, keys);
    KeyConditionCheck.filter(target.filter(), key);
    answer(call, target, search(in, target, keys, Search.Segment.WHOLE));
  }

  void scan(ApiCall call) throws IOException {
    Arguments in = call.in();
    Target target = target(in, "FilterExpression", "ProjectionExpression");
    target.binding().checkAllUsed();
    answer(call, target, search(in, target, null, segment(in)));
  }

  private Target target(Arguments in, String... expressions) {
    TableData table = actions.table(in);
    Binding binding = ActionReader.binding(in, expressions);
    IndexDefinition index = index(table, in);
    String text = in.textOrNull("FilterExpression");
    Condition filter =
        text == null
            ? null
            : binding.bind(
                ExpressionKind.FILTER,
                context.expressions().condition(ExpressionKind.FILTER, text));
    List<DocumentPath> paths = items.projection(in, binding);
    SelectParameter select = SelectParameter.read(in, index, paths);
    boolean fetches = fetches(select, table, index, paths);
    return new Target(table, index, binding, paths, filter, select, fetches);
  }

  private static @Nullable IndexDefinition index(TableData table, Arguments in) {
    String name = in.textOrNull("IndexName");
    if (name == null) {
      return null;
    }
    IndexDefinition index =
        table
            .definition()
            .index(name)
            .orElseThrow(
                () ->
                    RequestException.validation(
                        "The table does not have the specified index: " + name));
    if (index.isGlobal() && in.isTrue("ConsistentRead", false)) {
      throw RequestException.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
    return index;
  }

  /** Whether a local index must be completed from the table; a global one cannot be. */
  private static boolean fetches(
      SelectParameter select,
      TableData table,
      @Nullable IndexDefinition index,
      @Nullable List<DocumentPath> paths) {
    if (index == null) {
      return false;
    }
    boolean all = select == SelectParameter.ALL_ATTRIBUTES;
    List<String> missing = missing(index, table.definition().key(), paths);
    boolean isWhole = index.projection() == IndexDefinition.ProjectionType.ALL;
    if (index.isGlobal() && all && !isWhole) {
      throw RequestException.validation(
          "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported"
              + " for global secondary index "
              + index.name()
              + " because its projection type is not ALL");
    }
    if (index.isGlobal() && !missing.isEmpty()) {
      throw RequestException.validation(
          "One or more parameter values were invalid: Global secondary index "
              + index.name()
              + " does not project "
              + missing);
    }
    return !index.isGlobal() && ((all && !isWhole) || !missing.isEmpty());
  }

  private static List<String> missing(
      IndexDefinition index, KeySchema tableKey, @Nullable List<DocumentPath> paths) {
    return paths == null
        ? List.of()
        : paths.stream()
            .map(DocumentPath::name)
            .filter(name -> !index.has(name, tableKey))
            .toList();
  }

  private static Search search(
      Arguments in, Target target, @Nullable KeyCondition keys, Search.Segment segment) {
    Long limit = in.number("Limit");
    if (limit != null && limit < 1) {
      throw RequestException.validation(
          "1 validation error detected: Value '"
              + limit
              + "' at 'limit' failed to satisfy constraint: Member must have value greater than or"
              + " equal to 1");
    }
    return new Search(
        target.table(),
        target.index(),
        keys,
        keys == null || in.isTrue("ScanIndexForward", true),
        limit,
        in.attributesOrNull("ExclusiveStartKey"),
        target.filter(),
        segment,
        target.fetches());
  }

  private static Search.Segment segment(Arguments in) {
    Long of = in.number("TotalSegments");
    Long number = in.number("Segment");
    if (of == null && number == null) {
      return Search.Segment.WHOLE;
    }
    if (of == null || number == null) {
      throw RequestException.validation(
          of == null
              ? "The TotalSegments parameter is required but was not present in the request when"
                  + " Segment parameter is present"
              : "The Segment parameter is required but was not present in the request when"
                  + " parameter TotalSegments is present");
    }
    if (number < 0 || number >= of || of > MOST_SEGMENTS) {
      throw RequestException.validation(
          "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
              + " Segment: "
              + number
              + " is not less than TotalSegments: "
              + of);
    }
    return new Search.Segment(number.intValue(), of.intValue());
  }

  private void answer(ApiCall call, Target target, Search search) throws IOException {
    Search.Page page = context.database().read(List.of(search.table()), search::run);
    JsonGenerator out = call.out();
    if (target.select() != SelectParameter.COUNT) {
      out.writeArrayFieldStart("Items");
      for (Map<String, AttributeValue> item : page.items()) {
        ValueWriter.write(out, target.paths() == null ? item : Excerpt.of(item, target.paths()));
      }
      out.writeEndArray();
    }
    out.writeNumberField("Count", page.items().size());
    out.writeNumberField("ScannedCount", page.scanned());
    if (page.last() != null) {
      out.writeFieldName("LastEvaluatedKey");
      ValueWriter.write(out, page.last());
    }
    context.report(call, used(call, target, page));
  }

  private static Consumption used(ApiCall call, Target target, Search.Page page) {
    ReadMode mode = ReadMode.of(call.in().isTrue("ConsistentRead", false));
    var used = new Consumption(target.definition().name(), Consumption.Kind.READ);
    double units = mode.units(page.bytes());
    IndexDefinition index = target.index();
    if (index == null) {
      used.addTable(units);
    } else {
      used.addIndex(index.name(), index.isGlobal(), units);
      used.addTable(mode == ReadMode.CONSISTENT ? page.fetchUnits() : page.fetchUnits() / 2);
    }
    return used;
  }
}
