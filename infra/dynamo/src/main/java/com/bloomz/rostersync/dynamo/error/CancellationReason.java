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

  /** A table with provisioned units has none left. */
  public static final CancellationReason THROUGHPUT_EXCEEDED =
      new CancellationReason(
          "ProvisionedThroughputExceeded",
          "The level of configured provisioned throughput for the table was exceeded. Consider"
              + " increasing your provisioning level with the UpdateTable API.",
          null);

  /** A table that is paid by request has not grown as fast as its load. */
  public static final CancellationReason THROTTLED =
      new CancellationReason(
          "ThrottlingError",
          "Throughput exceeds the current capacity of your table or index. DynamoDB is"
              + " automatically scaling your table or index so please try again shortly. If"
              + " exceptions persist, check if you have a hot key:"
              + " https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/"
              + "bp-partition-key-design.html",
          null);

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
