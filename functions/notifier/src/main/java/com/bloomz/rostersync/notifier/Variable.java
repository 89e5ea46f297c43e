package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.lambda.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variable of the function's environment, by its name; {@code template.yaml} sets them. */
public enum Variable implements Setting {
  /** The name of the DynamoDB table. */
  ROSTER_TABLE(null),
  /** The URL of the SQS queue of invitations. */
  INVITATION_QUEUE_URL(null),
  /** Bloomz's address, which e-mails come from. */
  MAIL_FROM(null),
  /** The configuration set by which SES tells of bounces; none if empty. */
  MAIL_CONFIGURATION_SET(""),
  /** The number which text messages come from, in E.164; SNS picks one if empty. */
  TEXT_FROM(""),
  /** Where a person joins: an address with {@code {school}} and {@code {person}} in it. */
  JOIN_URL(null),
  /** Where an admin sees a report: an address with {@code {school}} and {@code {import}} in it. */
  REPORT_URL(null),
  /** How many e-mails an instance of the function sends a second at most. */
  MAILS_PER_SECOND(null),
  /** How many text messages an instance of the function sends a second at most. */
  TEXTS_PER_SECOND(null),
  /** How many seconds a message waits that a provider was too busy for, such as {@code PT60S}. */
  THROTTLED_PAUSE("PT60S"),
  /**
   * After how many seconds an attempt to send that recorded nothing is dead for sure: longer than
   * the function's time-out.
   */
  CLAIM_TIME("PT600S");

  private final Optional<String> otherwise;

  Variable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
