package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import com.bloomz.rostersync.lambda.log.MetricLine;
import com.bloomz.rostersync.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through a batch of messages, each by itself: one that fails costs no other. */
public final class Batch {
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  private final MessageHandler handler;
  private final MessageReturn returns;
  private final RandomGenerator random;

  /** Messages that failed come again when the queue's visibility time-out is over. */
  public Batch(MessageHandler handler) {
    this(handler, MessageReturn.USUAL, RandomGenerator.getDefault());
  }

  /**
   * Messages that failed come again after seconds first, then after minutes.
   *
   * @param random spreads them, so that what failed together does not come again together
   */
  public Batch(MessageHandler handler, MessageReturn returns, RandomGenerator random) {
    this.handler = handler;
    this.returns = returns;
    this.random = random;
  }

  /** Handles the messages in their order; gives the ids of those that stay on the queue. */
  public SQSBatchResponse run(List<SQSMessage> messages) {
    handler.startBatch();
    List<BatchItemFailure> failures = new ArrayList<>();
    Trail invocation = Trail.current();
    for (SQSMessage message : messages) {
      Trail.received(Receives.correlation(message), Receives.trace(message));
      if (!isDone(message)) {
        comeBack(message);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
      invocation.here();
    }
    tell(messages, failures.size());
    return new SQSBatchResponse(failures);
  }

  private static void tell(List<SQSMessage> messages, int failed) {
    MetricLine line =
        MetricLine.of("Batches").count("Messages", messages.size()).count("MessagesFailed", failed);
    Receives.oldest(messages).ifPresent(sent -> line.since("OldestMessage", sent));
    line.write();
  }

  private void comeBack(SQSMessage message) {
    try {
      returns.comeBack(message.getReceiptHandle(), Receives.rest(message, random));
    } catch (RuntimeException e) {
      LOG.warn("message {} comes again late: {}", message.getMessageId(), ExceptionSummary.of(e));
    }
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
