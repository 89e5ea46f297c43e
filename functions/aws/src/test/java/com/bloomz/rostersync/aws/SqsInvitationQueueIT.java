package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.aws.InvitationMessages.Message;
import com.bloomz.rostersync.aws.InvitationMessages.Unreadable;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.invitations.testing.InvitationQueueContract;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsInvitationQueueIT implements InvitationQueueContract {
  private final LocalQueue queue = new LocalQueue();

  @AfterAll
  void stop() {
    queue.stop();
  }

  @BeforeEach
  void makeTheQueue() {
    queue.make();
  }

  @AfterEach
  void dropTheQueue() {
    queue.drop();
  }

  @Override
  public InvitationQueue queue() {
    return SqsQueues.invitations(queue.sqs(), queue.url());
  }

  @Override
  public List<InvitationDue> arrivedAfter(Duration passed, int expected) {
    return queue.bodies(expected).stream().map(SqsInvitationQueueIT::arrived).toList();
  }

  private static InvitationDue arrived(String body) {
    return switch (InvitationMessages.read(body)) {
      case Message(InvitationDue due) -> due;
      case Unreadable(String why) -> throw new AssertionError(why);
    };
  }

  @Test
  void saysWhenTheQueueIsNotThere() {
    InvitationQueue gone = SqsQueues.invitations(queue.sqs(), queue.url() + "-gone");
    var due =
        new InvitationDue(
            new SchoolId("s-1"), new MemberId("m-1"), 1, new TreeSet<>(), new TreeSet<>());
    assertThatThrownBy(() -> gone.send(List.of(due), Duration.ZERO))
        .isInstanceOf(QueueException.class);
  }
}
