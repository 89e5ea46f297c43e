package com.bloomz.rostersync.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.aws.SqsQueues;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

class QueuePollerTest {
  private static final QueuePoller.Plan PLAN =
      new QueuePoller.Plan("function", Duration.ofMinutes(15), 1, 1);

  private EmbeddedQueues server;
  private SqsClient sqs;
  private Queue queue;

  @BeforeEach
  void start() {
    server = EmbeddedQueues.start();
    sqs =
        SqsQueues.client()
            .endpointOverride(server.url())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    queue = Queue.make(sqs, "work", 5);
    var unused = sqs.sendMessage(send -> send.queueUrl(queue.url()).messageBody("one"));
  }

  @AfterEach
  void stop() {
    sqs.close();
    server.close();
  }

  @Test
  void takesOffWhatIsDone() throws Exception {
    var begun = new CountDownLatch(1);
    close(begun, (_, _) -> begin(begun));

    assertThat(queue.waiting(sqs)).isZero();
  }

  @Test
  void putsBackWhatItInterrupts() throws Exception {
    var begun = new CountDownLatch(1);
    close(
        begun,
        (_, _) -> {
          begin(begun);
          return awaitInterrupt();
        });

    assertThat(sqs.receiveMessage(receive -> receive.queueUrl(queue.url())).messages()).hasSize(1);
  }

  @Test
  void putsBackWhatTakesNoInterrupt() throws Exception {
    var begun = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    close(
        begun,
        (_, _) -> {
          SQSBatchResponse answer = begin(begun);
          while (over.getCount() > 0) {
            boolean unused = Thread.interrupted();
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
          }
          return answer;
        });

    assertThat(sqs.receiveMessage(receive -> receive.queueUrl(queue.url())).messages()).hasSize(1);
    over.countDown();
  }

  /** Closes a poller when its function has begun. */
  private void close(CountDownLatch begun, RequestHandler<SQSEvent, SQSBatchResponse> function)
      throws InterruptedException {
    var poller =
        new QueuePoller(new QueuePoller.Source(sqs, queue), function, PLAN, InstantSource.system());
    poller.start();
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    poller.close();
  }

  private static SQSBatchResponse begin(CountDownLatch begun) {
    begun.countDown();
    return new SQSBatchResponse(List.of());
  }

  private static SQSBatchResponse awaitInterrupt() {
    try {
      Thread.sleep(Duration.ofMinutes(1));
      throw new IllegalStateException("nobody interrupted");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
