package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A variable that no other function reads, by its name; {@code template.yaml} sets them. */
public enum NotifierVariable implements Setting {
  /** Bloomz's address, which emails come from. */
  MAIL_FROM(null),
  /** The configuration set by which SES tells of bounces; none if empty. */
  MAIL_CONFIGURATION_SET(""),
  /** The number which text messages come from, in E.164; SNS picks one if empty. */
  TEXT_FROM(""),
  /** Where a person joins: an address with {@code {school}} and {@code {person}} in it. */
  JOIN_URL(null),
  /** Where an admin sees a report: an address with {@code {school}} and {@code {import}} in it. */
  REPORT_URL(null),
  /** How many emails an instance of the function sends a second at most. */
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

  NotifierVariable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return Stream.<Setting>concat(
            Stream.of(SharedVariable.ROSTER_TABLE, SharedVariable.INVITATION_QUEUE_URL),
            Stream.of(values()))
        .toList();
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
