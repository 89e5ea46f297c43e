package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A variable that no other function reads, by its name; {@code template.yaml} sets them. */
public enum WorkerVariable implements Setting {
  /** The EventBridge bus that gets an event when an import has ended: name or ARN. */
  BUS_NAME(null),
  /** How often the queue brings a message before it goes to the dead-letter queue. */
  MAX_RECEIVE_COUNT(null),
  /** How long to wait before a request to Clever is repeated for the first time: {@code PT1S}. */
  CLEVER_FIRST_PAUSE("PT1S");

  private final Optional<String> otherwise;

  WorkerVariable(@Nullable String otherwise) {
    this.otherwise = Optional.ofNullable(otherwise);
  }

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return Stream.<Setting>concat(
            Stream.of(
                SharedVariable.ROSTER_TABLE,
                SharedVariable.IMPORT_QUEUE_URL,
                SharedVariable.TOKEN_KEY,
                SharedVariable.CLEVER_URL,
                SharedVariable.CLEVER_VERSION),
            Stream.of(values()))
        .toList();
  }

  @Override
  public Optional<String> otherwise() {
    return otherwise;
  }
}
