package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.KeyCondition;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.schema.KeySchema;
import com.bloomz.rostersync.dynamo.value.AttributeType;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of its keys and may not ask of them (API Reference, Query:
 * KeyConditionExpression, FilterExpression).
 */
final class KeyConditionCheck {
  private KeyConditionCheck() {}

  /** The values of a key condition have the types of the keys. */
  static void types(Map<String, AttributeType> types, KeySchema key, KeyCondition keys) {
    checkType(types, key.partition(), keys.partition());
    String sort = key.sort();
    if (sort == null) {
      return;
    }
    switch (keys.sort()) {
      case null -> {}
      case KeyCondition.Sort.Compared(var _, var value) -> checkType(types, sort, value);
      case KeyCondition.Sort.Between(var least, var greatest) -> {
        checkType(types, sort, least);
        checkType(types, sort, greatest);
      }
      case KeyCondition.Sort.Beginning(var prefix) -> checkType(types, sort, prefix);
    }
  }

  private static void checkType(
      Map<String, AttributeType> types, String name, AttributeValue value) {
    if (value.type() != types.get(name)) {
      throw RequestException.validation(
          "One or more parameter values were invalid: Condition parameter type does not match"
              + " schema type");
    }
    if (value.isEmptyKey()) {
      throw RequestException.validation(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty string value. Key: "
              + name);
    }
  }

  /** A filter is about attributes that are no keys. */
  static void filter(@Nullable Condition filter, KeySchema key) {
    if (filter == null) {
      return;
    }
    for (String name : FilterNames.of(filter)) {
      if (key.contains(name)) {
        throw RequestException.validation(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                + name);
      }
    }
  }
}
