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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqsInvitationQueueIT implements InvitationQueueContract {
  @RegisterExtension private static final LocalQueue QUEUE = new LocalQueue();

  @Override
  public InvitationQueue queue() {
    return SqsQueues.invitations(QUEUE.sqs(), QUEUE.url());
  }

  @Override
  public List<InvitationDue> arrivedAfter(Duration passed, int expected) {
    return QUEUE.bodies(expected).stream().map(SqsInvitationQueueIT::arrived).toList();
  }

  private static InvitationDue arrived(String body) {
    return switch (InvitationMessages.read(body)) {
      case Message(InvitationDue due) -> due;
      case Unreadable(String why) -> throw new AssertionError(why);
    };
  }

  @Test
  void saysWhenTheQueueIsNotThere() {
    InvitationQueue gone = SqsQueues.invitations(QUEUE.sqs(), QUEUE.url() + "-gone");
    var due =
        new InvitationDue(
            new SchoolId("s-1"), new MemberId("m-1"), 1, new TreeSet<>(), new TreeSet<>());
    assertThatThrownBy(() -> gone.send(List.of(due), Duration.ZERO))
        .isInstanceOf(QueueException.class);
  }
}
