package com.bloomz.rostersync.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.queue.ImportMessages.Message;
import com.bloomz.rostersync.queue.ImportMessages.Unreadable;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.Because;
import com.bloomz.rostersync.sync.ImportQueue;
import com.bloomz.rostersync.testkit.queue.ImportQueueContract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsImportQueueIT implements ImportQueueContract {
  private final SQSRestServer server =
      SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
  private final SqsClient sqs =
      SqsQueues.client()
          .region(Region.US_EAST_1)
          .endpointOverride(
              URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort()))
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();
  private String url = "";

  @BeforeAll
  void theServerAnswers() {
    sqs.listQueues();
  }

  @AfterAll
  void stop() {
    sqs.close();
    server.stopAndWait();
  }

  @BeforeEach
  void makeTheQueue() {
    url = sqs.createQueue(request -> request.queueName("imports")).queueUrl();
  }

  @AfterEach
  void dropTheQueue() {
    sqs.deleteQueue(request -> request.queueUrl(url));
  }

  @Override
  public ImportQueue queue() {
    return SqsQueues.open(sqs, url);
  }

  @Override
  public List<Arrived> arrivedAfter(Duration passed, int expected) {
    var arrived = new ArrayList<Arrived>();
    int polls = 0;
    do {
      arrived.addAll(poll(arrived.size() < expected ? 2 : 0));
      polls++;
    } while (arrived.size() < expected && polls < 10);
    return arrived;
  }

  private List<Arrived> poll(int seconds) {
    return sqs
        .receiveMessage(
            request -> request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(seconds))
        .messages()
        .stream()
        .map(message -> arrived(message.body()))
        .toList();
  }

  private static Arrived arrived(String body) {
    return switch (ImportMessages.read(body)) {
      case Message message ->
          new Arrived(message.school(), Objects.requireNonNull(message.because()));
      case Unreadable(String why) -> throw new AssertionError(why);
    };
  }

  @Test
  void saysWhenTheQueueIsNotThere() {
    ImportQueue gone = SqsQueues.open(sqs, url + "-gone");
    assertThatThrownBy(() -> gone.send(new SchoolId("s-1"), Because.IMPORT_NOW, Duration.ZERO))
        .isInstanceOf(ImportQueue.QueueException.class);
  }
}
