package com.bloomz.rostersync.dynamo.error;

/** The errors that the service answers with, each with the name space that it has on the wire. */
public enum ErrorCode {
  CONDITIONAL_CHECK_FAILED("ConditionalCheckFailedException"),
  IDEMPOTENT_PARAMETER_MISMATCH("IdempotentParameterMismatchException"),
  INTERNAL_SERVER_ERROR("InternalServerError"),
  ITEM_COLLECTION_TOO_LARGE("ItemCollectionSizeLimitExceededException"),
  LIMIT_EXCEEDED("LimitExceededException"),
  PROVISIONED_THROUGHPUT_EXCEEDED("ProvisionedThroughputExceededException"),
  REQUEST_LIMIT_EXCEEDED("RequestLimitExceeded"),
  RESOURCE_IN_USE("ResourceInUseException"),
  RESOURCE_NOT_FOUND("ResourceNotFoundException"),
  SERIALIZATION("SerializationException", "com.amazon.coral.service#"),
  THROTTLING("ThrottlingException", "com.amazon.coral.availability#"),
  TRANSACTION_CANCELED("TransactionCanceledException"),
  TRANSACTION_CONFLICT("TransactionConflictException"),
  TRANSACTION_IN_PROGRESS("TransactionInProgressException"),
  UNKNOWN_OPERATION("UnknownOperationException", "com.amazon.coral.service#"),
  VALIDATION("ValidationException", "com.amazon.coral.validate#");

  private final String title;
  private final String space;

  ErrorCode(String title) {
    this(title, "com.amazonaws.dynamodb.v20120810#");
  }

  ErrorCode(String title, String space) {
    this.title = title;
    this.space = space;
  }

  /** The name of the exception. */
  public String title() {
    return title;
  }

  /** What the field {@code __type} of the answer says. */
  public String wireType() {
    return space + title;
  }

  /** The HTTP status. */
  public int status() {
    return this == INTERNAL_SERVER_ERROR ? 500 : 400;
  }
}
