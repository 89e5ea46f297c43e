package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through a batch of messages, each by itself: one that fails costs no other. */
public final class Batch {
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  private final MessageHandler handler;

  public Batch(MessageHandler handler) {
    this.handler = handler;
  }

  /** Handles the messages in their order; gives the ids of those that stay on the queue. */
  public SQSBatchResponse run(List<SQSMessage> messages) {
    handler.startBatch();
    return new SQSBatchResponse(
        messages.stream()
            .filter(message -> !isDone(message))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private boolean isDone(SQSMessage message) {
    try {
      return handler.handle(message);
    } catch (RuntimeException e) {
      LOG.error("message {} failed: {}", message.getMessageId(), ExceptionSummary.of(e));
      return false;
    }
  }
}
