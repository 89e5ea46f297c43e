package com.bloomz.rostersync.dynamo.value;

/** A value is not one that DynamoDB takes. Carries no stack trace, as it becomes an answer. */
public final class InvalidValueException extends RuntimeException {
  private final boolean isMalformed;

  private InvalidValueException(String message, boolean isMalformed) {
    super(message, null, false, false);
    this.isMalformed = isMalformed;
  }

  /** The value breaks a rule. */
  static InvalidValueException invalid(String message) {
    return new InvalidValueException(message, false);
  }

  /** The JSON does not have the form of a value. */
  static InvalidValueException malformed(String message) {
    return new InvalidValueException(message, true);
  }

  /** Whether the JSON does not have the form of a value. */
  public boolean isMalformed() {
    return isMalformed;
  }
}
