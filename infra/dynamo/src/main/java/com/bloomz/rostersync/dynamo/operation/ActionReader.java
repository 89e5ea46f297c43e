package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.engine.Database;
import com.bloomz.rostersync.dynamo.engine.ItemAction;
import com.bloomz.rostersync.dynamo.engine.ItemLimit;
import com.bloomz.rostersync.dynamo.engine.KeyChecks;
import com.bloomz.rostersync.dynamo.engine.TableData;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.Binding;
import com.bloomz.rostersync.dynamo.expression.ExpressionKind;
import com.bloomz.rostersync.dynamo.expression.Expressions;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Update;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.request.EnumParameters;
import com.bloomz.rostersync.dynamo.schema.KeySchema;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the writes of single items, alone or in a transaction, and checks what needs no item. */
final class ActionReader {
  private static final List<String> LEGACY =
      List.of(
          "Expected",
          "AttributeUpdates",
          "AttributesToGet",
          "ConditionalOperator",
          "KeyConditions",
          "QueryFilter",
          "ScanFilter");

  private final Database database;
  private final Expressions expressions;

  ActionReader(Database database, Expressions expressions) {
    this.database = database;
    this.expressions = expressions;
  }

  ItemAction put(Arguments in) {
    return put(in, in.attributes("Item"));
  }

  /** A put of that item, without what else a request may say. */
  ItemAction put(TableData table, Map<String, AttributeValue> item) {
    checkItem(table, item);
    return new ItemAction(table, keyOf(table, item), new ItemAction.Change.Put(item), null, false);
  }

  ItemAction delete(TableData table, Map<String, AttributeValue> key) {
    KeyChecks.checkKey(table.definition(), key);
    return new ItemAction(table, key, new ItemAction.Change.Delete(), null, false);
  }

  private ItemAction put(Arguments in, Map<String, AttributeValue> item) {
    TableData table = table(in);
    Binding binding = binding(in, "ConditionExpression");
    Condition condition = condition(in, binding);
    binding.checkAllUsed();
    checkItem(table, item);
    return new ItemAction(
        table, keyOf(table, item), new ItemAction.Change.Put(item), condition, returnsOld(in));
  }

  ItemAction delete(Arguments in) {
    return keyed(in, new ItemAction.Change.Delete());
  }

  ItemAction check(Arguments in) {
    var unused = in.text("ConditionExpression");
    return keyed(in, new ItemAction.Change.Check());
  }

  private ItemAction keyed(Arguments in, ItemAction.Change change) {
    TableData table = table(in);
    Binding binding = binding(in, "ConditionExpression");
    Condition condition = condition(in, binding);
    binding.checkAllUsed();
    Map<String, AttributeValue> key = in.attributes("Key");
    KeyChecks.checkKey(table.definition(), key);
    return new ItemAction(table, key, change, condition, returnsOld(in));
  }

  ItemAction update(Arguments in) {
    TableData table = table(in);
    Binding binding = binding(in, "UpdateExpression", "ConditionExpression");
    String text = in.textOrNull("UpdateExpression");
    Update update =
        text == null
            ? new Update(List.of(), List.of(), List.of(), List.of())
            : binding.bind(expressions.update(text));
    Condition condition = condition(in, binding);
    binding.checkAllUsed();
    Map<String, AttributeValue> key = in.attributes("Key");
    KeyChecks.checkKey(table.definition(), key);
    checkNoKey(table.definition().key(), update);
    return new ItemAction(
        table, key, new ItemAction.Change.Apply(update), condition, returnsOld(in));
  }

  TableData table(Arguments in) {
    for (String parameter : LEGACY) {
      if (in.has(parameter)) {
        throw RequestException.validation(
            "The legacy parameter " + parameter + " is not supported: use expressions");
      }
    }
    return database.table(in.text("TableName"));
  }

  /** The names and values of a request, which may be there only with one of these expressions. */
  static Binding binding(Arguments in, String... parameters) {
    Map<String, String> names = in.textMap("ExpressionAttributeNames");
    Map<String, AttributeValue> values = in.attributesOrNull("ExpressionAttributeValues");
    if (names != null || values != null) {
      checkExpressions(in, names, values, parameters);
      SubstitutionLimits.check(
          names == null ? Map.of() : names, values == null ? Map.of() : values);
    }
    return new Binding(names, values);
  }

  private static void checkExpressions(
      Arguments in,
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      String... parameters) {
    boolean hasExpression = false;
    for (String parameter : parameters) {
      hasExpression |= in.has(parameter);
    }
    String given = names == null ? "ExpressionAttributeValues" : "ExpressionAttributeNames";
    if (!hasExpression) {
      throw RequestException.validation(
          given + " can only be specified when using expressions: " + parameters[0] + " is null");
    }
    if (names != null && names.isEmpty()) {
      throw RequestException.validation("ExpressionAttributeNames must not be empty");
    }
    if (values != null && values.isEmpty()) {
      throw RequestException.validation("ExpressionAttributeValues must not be empty");
    }
  }

  private @Nullable Condition condition(Arguments in, Binding binding) {
    String text = in.textOrNull("ConditionExpression");
    return text == null
        ? null
        : binding.bind(
            ExpressionKind.CONDITION, expressions.condition(ExpressionKind.CONDITION, text));
  }

  private static boolean returnsOld(Arguments in) {
    String returned =
        EnumParameters.read(in, "ReturnValuesOnConditionCheckFailure", List.of("ALL_OLD", "NONE"));
    return "ALL_OLD".equals(returned);
  }

  private static Map<String, AttributeValue> keyOf(
      TableData table, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    for (String name : table.definition().key().names()) {
      AttributeValue value = item.get(name);
      if (value != null) {
        key.put(name, value);
      }
    }
    return key;
  }

  private static void checkItem(TableData table, Map<String, AttributeValue> item) {
    AttributeNames.check(item.keySet());
    KeyChecks.checkItem(table.definition(), item);
    if (ItemLimit.isExceeded(table.definition(), item)) {
      throw RequestException.validation("Item size has exceeded the maximum allowed size");
    }
  }

  private static void checkNoKey(KeySchema key, Update update) {
    for (DocumentPath path : update.paths()) {
      if (key.contains(path.name())) {
        throw RequestException.validation(
            "One or more parameter values were invalid: Cannot update attribute "
                + path.name()
                + ". This attribute is part of the key");
      }
    }
  }
}
