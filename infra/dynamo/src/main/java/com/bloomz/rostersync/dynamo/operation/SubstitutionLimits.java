package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import java.util.Map;
import java.util.Set;

/**
 * How long placeholders of expressions may be, and what stands behind them (Developer Guide,
 * Constraints: Expression parameters: 255 bytes each, 2 MB together).
 */
final class SubstitutionLimits {
  private static final int PLACEHOLDER_BYTES = 255;
  private static final long ALL_BYTES = 2L * 1024 * 1024;

  private SubstitutionLimits() {}

  static void check(Map<String, String> names, Map<String, AttributeValue> values) {
    checkPlaceholders("ExpressionAttributeNames", names.keySet());
    checkPlaceholders("ExpressionAttributeValues", values.keySet());
    AttributeNames.check(names.values());
    long bytes = ItemSize.of(values);
    for (Map.Entry<String, String> name : names.entrySet()) {
      bytes += ItemSize.utf8(name.getKey()) + ItemSize.utf8(name.getValue());
    }
    if (bytes > ALL_BYTES) {
      throw RequestException.validation(
          "The names and values of the expressions exceed 2 MB together");
    }
  }

  private static void checkPlaceholders(String parameter, Set<String> placeholders) {
    for (String placeholder : placeholders) {
      if (ItemSize.utf8(placeholder) > PLACEHOLDER_BYTES) {
        throw RequestException.validation(parameter + " has a placeholder of more than 255 bytes");
      }
    }
  }
}
