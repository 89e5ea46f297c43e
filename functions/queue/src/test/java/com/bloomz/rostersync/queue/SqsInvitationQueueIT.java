package com.bloomz.rostersync.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.queue.InvitationMessages.Message;
import com.bloomz.rostersync.queue.InvitationMessages.Unreadable;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.ImportQueue.QueueException;
import com.bloomz.rostersync.testkit.invitations.InvitationQueueContract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
class SqsInvitationQueueIT implements InvitationQueueContract {
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
    url = sqs.createQueue(request -> request.queueName("invitations")).queueUrl();
  }

  @AfterEach
  void dropTheQueue() {
    sqs.deleteQueue(request -> request.queueUrl(url));
  }

  @Override
  public InvitationQueue queue() {
    return SqsQueues.invitations(sqs, url);
  }

  @Override
  public List<InvitationDue> arrivedAfter(Duration passed, int expected) {
    var arrived = new ArrayList<InvitationDue>();
    int polls = 0;
    do {
      arrived.addAll(poll(arrived.size() < expected ? 2 : 0));
      polls++;
    } while (arrived.size() < expected && polls < 10);
    return arrived;
  }

  private List<InvitationDue> poll(int seconds) {
    return sqs
        .receiveMessage(
            request -> request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(seconds))
        .messages()
        .stream()
        .map(message -> arrived(message.body()))
        .toList();
  }

  private static InvitationDue arrived(String body) {
    return switch (InvitationMessages.read(body)) {
      case Message(InvitationDue due) -> due;
      case Unreadable(String why) -> throw new AssertionError(why);
    };
  }

  @Test
  void saysWhenTheQueueIsNotThere() {
    InvitationQueue gone = SqsQueues.invitations(sqs, url + "-gone");
    var due =
        new InvitationDue(
            new SchoolId("s-1"), new MemberId("m-1"), 1, new TreeSet<>(), new TreeSet<>());
    assertThatThrownBy(() -> gone.send(List.of(due), Duration.ZERO))
        .isInstanceOf(QueueException.class);
  }
}
