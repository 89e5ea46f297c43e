package com.bloomz.rostersync.dynamo.error;

import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request is answered with an error. Carries no stack trace, as it is an answer. */
public final class RequestException extends RuntimeException {
  static final String CONDITION_FAILED = "The conditional request failed";

  private final ErrorCode code;
  private final transient @Nullable Map<String, AttributeValue> item;
  private final transient List<CancellationReason> reasons;

  private RequestException(
      ErrorCode code,
      String message,
      @Nullable Map<String, AttributeValue> item,
      List<CancellationReason> reasons) {
    super(message, null, false, false);
    this.code = code;
    this.item = item;
    this.reasons = List.copyOf(reasons);
  }

  public static RequestException of(ErrorCode code, String message) {
    return new RequestException(code, message, null, List.of());
  }

  public static RequestException validation(String message) {
    return of(ErrorCode.VALIDATION, message);
  }

  public static RequestException serialization(String message) {
    return of(ErrorCode.SERIALIZATION, message);
  }

  public static RequestException noResource(String message) {
    return of(ErrorCode.RESOURCE_NOT_FOUND, message);
  }

  /** An item is locked by a transaction (API Reference, TransactionConflictException). */
  public static RequestException conflict() {
    return of(ErrorCode.TRANSACTION_CONFLICT, "Transaction is ongoing for the item");
  }

  /**
   * The condition of a single write does not hold.
   *
   * @param item the item as it is, where the request asks for it
   */
  public static RequestException conditionFailed(@Nullable Map<String, AttributeValue> item) {
    return new RequestException(
        ErrorCode.CONDITIONAL_CHECK_FAILED, CONDITION_FAILED, item, List.of());
  }

  /** A transaction is canceled; one reason for each action, in their order. */
  public static RequestException canceled(List<CancellationReason> reasons) {
    String codes = reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", "));
    return new RequestException(
        ErrorCode.TRANSACTION_CANCELED,
        "Transaction cancelled, please refer cancellation reasons for specific reasons ["
            + codes
            + "]",
        null,
        reasons);
  }

  public ErrorCode code() {
    return code;
  }

  /** The message, which there always is. */
  public String text() {
    return String.valueOf(getMessage());
  }

  public @Nullable Map<String, AttributeValue> item() {
    return item;
  }

  public List<CancellationReason> reasons() {
    return reasons;
  }
}
