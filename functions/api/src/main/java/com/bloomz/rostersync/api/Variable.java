package com.bloomz.rostersync.api;

import com.bloomz.rostersync.lambda.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variable of the function's environment, by its name; {@code template.yaml} sets them. */
public enum Variable implements Setting {
  /** The name of the DynamoDB table. */
  ROSTER_TABLE(null),
  /** The URL of the SQS queue that the worker is fed from. */
  IMPORT_QUEUE_URL(null),
  /** The URL of the SQS queue that invitations are sent from. */
  INVITATION_QUEUE_URL(null),
  /** The KMS key that District Auth Tokens are sealed with: id, ARN or alias. */
  TOKEN_KEY(null),
  /** Who issues the bearer tokens. */
  JWT_ISSUER(null),
  /** For whom the bearer tokens are issued. */
  JWT_AUDIENCE(null),
  /** The issuer's JSON Web Key Set: its address, or the set itself. */
  JWT_KEYS(null),
  /** How many calls a user may make in a minute. */
  CALLS_A_MINUTE("300"),
  /** Where Clever's API is. */
  CLEVER_URL("https://api.clever.com"),
  /** The version of Clever's API. */
  CLEVER_VERSION("v3.1"),
  /** Where Clever's log-in is. */
  CLEVER_LOGIN_URL("https://clever.com"),
  /** The id of this installation's app at Clever; empty: nobody can log in with Clever. */
  CLEVER_CLIENT_ID(""),
  /** The secret of that app. */
  CLEVER_CLIENT_SECRET(""),
  /** The page of the web app to which Clever's log-in comes back. */
  CLEVER_REDIRECT_URL("");

  private final Optional<String> otherwise;

  Variable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
