package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hides a message from other workers no longer than this invocation can last: if it is killed, the
 * message comes again soon after. The queue's own visibility time-out is for messages that a
 * throttled function has not even seen.
 */
public final class ShortVisibilityTimeout implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ShortVisibilityTimeout.class);

  /** By how much the clocks of SQS and of Lambda may differ. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final MessageHandler handler;
  private final MessageReturn returns;
  private final Supplier<Duration> timeLeft;

  /** Handles messages as that handler does. */
  public ShortVisibilityTimeout(
      MessageHandler handler, MessageReturn returns, Supplier<Duration> timeLeft) {
    this.handler = handler;
    this.returns = returns;
    this.timeLeft = timeLeft;
  }

  @Override
  public void startBatch() {
    handler.startBatch();
  }

  @Override
  public boolean handle(SQSMessage message) {
    try {
      returns.comeBack(message.getReceiptHandle(), timeLeft.get().plus(MARGIN));
    } catch (RuntimeException e) {
      LOG.warn(
          "message {} would come again late: {}", message.getMessageId(), ExceptionSummary.of(e));
    }
    return handler.handle(message);
  }
}
