package com.bloomz.rostersync.dynamo.error;

import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an action of a transaction canceled it (API Reference, CancellationReason).
 *
 * @param code such as {@code ConditionalCheckFailed}; {@code None} where it did not
 * @param item the item as it is, where the request asks for it
 */
public record CancellationReason(
    String code, @Nullable String message, @Nullable Map<String, AttributeValue> item) {
  public static final CancellationReason NONE = new CancellationReason("None", null, null);
  public static final CancellationReason CONFLICT =
      new CancellationReason("TransactionConflict", "Transaction is ongoing for the item", null);

  /** The action is invalid for the item that is there. */
  public static CancellationReason invalid(String message) {
    return new CancellationReason("ValidationError", message, null);
  }

  /** A condition does not hold. */
  public static CancellationReason conditionFailed(@Nullable Map<String, AttributeValue> item) {
    return new CancellationReason(
        "ConditionalCheckFailed", RequestException.CONDITION_FAILED, item);
  }
}
