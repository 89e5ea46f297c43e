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
  /** The KMS key that District Auth Tokens are sealed with: id, ARN or alias. */
  TOKEN_KEY(null),
  /** Where Clever's API is. */
  CLEVER_URL("https://api.clever.com"),
  /** The version of Clever's API. */
  CLEVER_VERSION("v3.1");

  private final Optional<String> otherwise;

  SharedVariable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
