package com.bloomz.rostersync.local.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Feeds a function from a queue as Lambda does: a message is off the queue once it is done, back on
 * it where it failed. It comes back after seconds here, after the queue's visibility time-out on
 * AWS.
 */
final class QueuePoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int COMES_BACK_SECONDS = 1;

  private static final Duration NEARLY_OVER = Duration.ofMillis(500);

  /** Between looks: a long poll whose caller is gone would swallow the next caller's message. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final SqsClient sqs;
  private final String url;
  private final Plan plan;
  private final LambdaWire wire;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean stopped;
  private final LongAdder cpuNanos = new LongAdder();
  private final LongAdder busyNanos = new LongAdder();
  private final LongAdder delivered = new LongAdder();

  /** What the function works on. */
  private volatile List<Message> taken = List.of();

  /**
   * How a function is fed.
   *
   * @param function its name
   * @param timeout the function's, in the template
   * @param batch how many messages an invocation gets at most
   * @param deliveries how often a message is brought though it was done at once; once on a good day
   */
  record Plan(String function, Duration timeout, int batch, int deliveries) {}

  /** Where messages come from. */
  record Source(SqsClient sqs, Queue queue) {}

  QueuePoller(
      Source source,
      RequestHandler<SQSEvent, SQSBatchResponse> handler,
      Plan plan,
      InstantSource clock) {
    Queue queue = source.queue();
    this.sqs = source.sqs();
    this.url = queue.url();
    this.plan = plan;
    this.wire = new LambdaWire(handler, queue.name());
    this.clock = clock;
    this.thread = Thread.ofPlatform().name(queue.name()).daemon().unstarted(this::work);
  }

  /** The processor's time that this function's invocations took so far, in this thread alone. */
  Duration cpu() {
    return Duration.ofNanos(cpuNanos.sum());
  }

  /** What this function's invocations took so far by the clock, and the requests of its queue. */
  Effort effort() {
    return new Effort(
        Duration.ofNanos(busyNanos.sum()), delivered.sum() * Effort.REQUESTS_A_MESSAGE, 0, 0);
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
          taken = messages;
          invoke(messages);
          taken = List.of();
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
                    .maxNumberOfMessages(plan.batch())
                    .waitTimeSeconds(0)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  private void invoke(List<Message> messages) {
    String id = UUID.randomUUID().toString();
    var context =
        new LambdaContext(plan.function(), id, clock.instant().plus(plan.timeout()), clock);
    Set<String> failed;
    delivered.add(messages.size());
    long called = System.nanoTime();
    long began = THREADS.getCurrentThreadCpuTime();
    try {
      failed = wire.failed(messages, context);
    } catch (RuntimeException e) {
      LOG.warn("the handler failed: {}", e.getClass().getName());
      failed = messages.stream().map(Message::messageId).collect(Collectors.toSet());
    }
    cpuNanos.add(THREADS.getCurrentThreadCpuTime() - began);
    busyNanos.add(System.nanoTime() - called);
    for (Message message : messages) {
      if (failed.contains(message.messageId())) {
        comeBack(message, COMES_BACK_SECONDS);
      } else if (received(message) < plan.deliveries()) {
        comeBack(message, 0);
      } else {
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
  }

  private static int received(Message message) {
    String count = message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
    return Integer.parseInt(count);
  }

  private void comeBack(Message message, int seconds) {
    sqs.changeMessageVisibility(
        change ->
            change.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
  }

  /**
   * Lets an invocation that is nearly over take its messages off the queue first. Those of one that
   * is interrupted are put back: left hidden, as a killed function leaves them, they would keep
   * whoever comes next waiting for an hour and a half.
   */
  @Override
  public void close() {
    stopped = true;
    try {
      if (!thread.join(NEARLY_OVER)) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    putBack();
  }

  private void putBack() {
    try {
      taken.forEach(message -> comeBack(message, 0));
    } catch (SdkException e) {
      LOG.warn("a message could not be put back: {}", e.getClass().getName());
    }
  }
}
