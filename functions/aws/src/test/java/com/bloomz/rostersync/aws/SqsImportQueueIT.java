package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.aws.ImportMessages.Message;
import com.bloomz.rostersync.aws.ImportMessages.Unreadable;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.testing.ImportQueueContract;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class SqsImportQueueIT implements ImportQueueContract {
  @RegisterExtension private static final LocalQueue QUEUE = new LocalQueue();

  @Override
  public ImportQueue queue() {
    return SqsQueues.open(QUEUE.sqs(), QUEUE.url());
  }

  @Override
  public List<Arrived> arrivedAfter(Duration passed, int expected) {
    return QUEUE.bodies(expected).stream().map(SqsImportQueueIT::arrived).toList();
  }

  private static Arrived arrived(String body) {
    return switch (ImportMessages.read(body)) {
      case Message message ->
          new Arrived(message.school(), Objects.requireNonNull(message.because()));
      case Unreadable(String why) -> throw new AssertionError(why);
    };
  }

  @Test
  void messagesCarryTheTrailOfTheWork() {
    try {
      Trail.invoked("api", "r-1", "Root=1-6923a1c0-1f2e3d4c5b6a798812345678;Sampled=0");
      queue().send(new SchoolId("s-1"), Trigger.IMPORT_NOW, Duration.ZERO);
      var sent =
          QUEUE
              .sqs()
              .receiveMessage(
                  ask ->
                      ask.queueUrl(QUEUE.url())
                          .waitTimeSeconds(2)
                          .messageAttributeNames("All")
                          .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages()
              .getFirst();
      assertThat(sent.messageAttributes())
          .hasEntrySatisfying(
              "correlation", each -> assertThat(each.stringValue()).isEqualTo("r-1"));
      assertThat(sent.attributes().get(MessageSystemAttributeName.AWS_TRACE_HEADER))
          .isEqualTo("Root=1-6923a1c0-1f2e3d4c5b6a798812345678;Sampled=0");
    } finally {
      Trail.NONE.here();
    }
  }

  @Test
  void saysWhenTheQueueIsNotThere() {
    ImportQueue gone = SqsQueues.open(QUEUE.sqs(), QUEUE.url() + "-gone");
    assertThatThrownBy(() -> gone.send(new SchoolId("s-1"), Trigger.IMPORT_NOW, Duration.ZERO))
        .isInstanceOf(ImportQueue.QueueException.class);
  }
}
