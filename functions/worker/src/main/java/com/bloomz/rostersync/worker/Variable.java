package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.lambda.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variable of the function's environment, by its name; {@code template.yaml} sets them. */
public enum Variable implements Setting {
  /** The name of the DynamoDB table. */
  ROSTER_TABLE(null),
  /** The URL of the SQS queue that the function is fed from. */
  IMPORT_QUEUE_URL(null),
  /** The KMS key that District Auth Tokens are sealed with: id, ARN or alias. */
  TOKEN_KEY(null),
  /** The EventBridge bus on which it is told that an import has ended: name or ARN. */
  BUS_NAME(null),
  /** How often the queue brings a message before it goes to the dead-letter queue. */
  MAX_RECEIVE_COUNT(null),
  /** Where Clever's API is. */
  CLEVER_URL("https://api.clever.com"),
  /** The version of Clever's API. */
  CLEVER_VERSION("v3.1"),
  /** How long to wait before a request to Clever is repeated for the first time: {@code PT1S}. */
  CLEVER_FIRST_PAUSE("PT1S");

  private final Optional<String> otherwise;

  Variable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
