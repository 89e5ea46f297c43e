package com.bloomz.rostersync.worker;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable that no other function reads, by its name; {@code template.yaml} sets them. */
public enum WorkerVariable implements Setting {
  /** The EventBridge bus that gets an event when an import has ended: name or ARN. */
  BUS_NAME;

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return Stream.<Setting>concat(
            Stream.of(
                SharedVariable.ROSTER_TABLE,
                SharedVariable.IMPORT_QUEUE_URL,
                SharedVariable.MAX_RECEIVE_COUNT,
                SharedVariable.TOKEN_KEY,
                SharedVariable.CLEVER_URL,
                SharedVariable.CLEVER_VERSION,
                SharedVariable.CLEVER_FIRST_PAUSE),
            Stream.of(values()))
        .toList();
  }

  @Override
  public Optional<String> otherwise() {
    return Optional.empty();
  }
}
