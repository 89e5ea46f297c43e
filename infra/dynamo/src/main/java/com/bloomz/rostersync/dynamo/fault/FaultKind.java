package com.bloomz.rostersync.dynamo.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may happen to a request. */
public enum FaultKind {
  /** Answered with {@code ProvisionedThroughputExceededException}; cancels a transaction. */
  THROUGHPUT_EXCEEDED,
  /** Answered with {@code ThrottlingException}; cancels a transaction. */
  THROTTLED,
  /** Answered with {@code InternalServerError}, before anything is done. */
  INTERNAL_ERROR,
  /** Done, and the connection ends before the answer. */
  ANSWER_LOST,
  /** Done later. */
  DELAYED,
  /** Of a batch, all but the first item is put off; of one item, that. */
  UNPROCESSED,
  /** Met by another transaction, in the first of its items. */
  TRANSACTION_CONFLICT;

  /** The name of the control port, such as {@code answer-lost}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FaultKind> of(String title) {
    return Arrays.stream(values()).filter(kind -> kind.title().equals(title)).findFirst();
  }
}
