package com.bloomz.rostersync.lambda;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variable that more than one function reads, by its name; {@code template.yaml} sets them. */
public enum SharedVariable implements Setting {
  /** The name of the DynamoDB table. */
  ROSTER_TABLE(null),
  /** The URL of the SQS queue that the worker is fed from. */
  IMPORT_QUEUE_URL(null),
  /** The URL of the SQS queue that invitations are sent from. */
  INVITATION_QUEUE_URL(null),
  /** The URL of the SQS queue of shards, through which a night is read part by part. */
  SHARD_QUEUE_URL(null),
  /** The URL of the SQS queue that brings districts to the workers. */
  DISTRICT_QUEUE_URL(null),
  /** The URL of the SQS queue that brings nightly imports to the workers. */
  NIGHTLY_IMPORT_QUEUE_URL(null),
  /** How often the queue brings a message before it goes to the dead-letter queue. */
  MAX_RECEIVE_COUNT(null),
  /** The EventBridge bus that gets an event when an import has ended: name or ARN. */
  BUS_NAME(null),
  /** The KMS key that District Auth Tokens are sealed with: id, ARN or alias. */
  TOKEN_KEY(null),
  /** Where Clever's API is. */
  CLEVER_URL("https://api.clever.com"),
  /** The version of Clever's API. */
  CLEVER_VERSION("v3.1"),
  /** Whether the app has Clever's Events API: {@code true} also where Clever may refuse it. */
  CLEVER_EVENTS("true"),
  /** How long to wait before a request to Clever is repeated for the first time: {@code PT1S}. */
  CLEVER_FIRST_PAUSE("PT1S"),
  /** How long after a district's import its next one is sent to the workers at night. */
  IMPORT_SPACING("PT2S");

  private final Optional<String> otherwise;

  SharedVariable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
