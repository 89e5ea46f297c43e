package com.bloomz.rostersync.local.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Feeds the worker from the queue as Lambda does: one message an invocation, off the queue once it
 * is done, back on it where it failed. It comes back after seconds here, after the queue's
 * visibility time-out on AWS.
 */
final class WorkerLoop implements AutoCloseable {
  /** The worker's time-out in the template. */
  static final Duration TIMEOUT = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
  private static final int COMES_BACK_SECONDS = 1;

  /** Between looks: a long poll whose caller is gone would swallow the next caller's message. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final SqsClient sqs;
  private final String url;
  private final LambdaWire wire;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean stopped;

  WorkerLoop(
      SqsClient sqs,
      String url,
      RequestHandler<SQSEvent, SQSBatchResponse> handler,
      InstantSource clock) {
    this.sqs = sqs;
    this.url = url;
    this.wire = new LambdaWire(handler);
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("worker").daemon().unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  private void work() {
    while (!stopped) {
      try {
        List<Message> messages = received();
        if (messages.isEmpty()) {
          Thread.sleep(PAUSE);
        } else {
          invoke(messages);
        }
      } catch (InterruptedException e) {
        return;
      } catch (SdkException e) {
        if (!stopped) {
          LOG.warn("the queue does not answer: {}", e.getClass().getName());
        }
      }
    }
  }

  private List<Message> received() {
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(url)
                    .maxNumberOfMessages(1)
                    .waitTimeSeconds(0)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void invoke(List<Message> messages) {
    var context = new Invoked(UUID.randomUUID().toString(), clock.instant().plus(TIMEOUT), clock);
    Set<String> failed;
    try {
      failed = wire.failed(messages, context);
    } catch (RuntimeException e) {
      LOG.warn("the handler failed: {}", e.getClass().getName());
      failed = messages.stream().map(Message::messageId).collect(Collectors.toSet());
    }
    for (Message message : messages) {
      if (failed.contains(message.messageId())) {
        comeBack(message);
      } else {
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
  }

  private void comeBack(Message message) {
    sqs.changeMessageVisibility(
        change ->
            change
                .queueUrl(url)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(COMES_BACK_SECONDS));
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
