package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

/** What a function does with the messages of its queues. */
@FunctionalInterface
public interface MessageHandler {
  /** Called before the first message of every batch. */
  default void startBatch() {}

  /**
   * Handles one message. An exception counts as {@code false}.
   *
   * @return whether the message is done; one that is not stays on the queue
   */
  boolean handle(SQSMessage message);
}
