package com.bloomz.rostersync.dispatcher.erasure;

import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables that the function reads; {@code template.yaml} sets them. */
public enum ErasureVariable implements Setting {
  /** The URL of the dead-letter queue of what feeds the worker; so are the others. */
  IMPORT_DEAD_LETTER_QUEUE_URL,
  NIGHTLY_IMPORT_DEAD_LETTER_QUEUE_URL,
  SHARD_DEAD_LETTER_QUEUE_URL,
  DISTRICT_DEAD_LETTER_QUEUE_URL,
  INVITATION_DEAD_LETTER_QUEUE_URL,
  NOTICE_DEAD_LETTER_QUEUE_URL;

  /** Every variable that the function reads. */
  public static List<Setting> all() {
    return Stream.<Setting>concat(Stream.of(SharedVariable.ROSTER_TABLE), Stream.of(values()))
        .toList();
  }

  @Override
  public Optional<String> otherwise() {
    return Optional.empty();
  }
}
