package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.district.DeadMessages;
import com.bloomz.rostersync.district.testing.DeadMessagesContract;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsDeadMessagesIT implements DeadMessagesContract {
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
  public DeadMessages messages() {
    return SqsQueues.dead(queue.sqs(), List.of(queue.url()));
  }

  @Override
  public void park(SchoolId about) {
    park(ImportMessages.write(about, Trigger.NIGHTLY));
  }

  @Override
  public void park(CleverId about) {
    var night = new Night(ZoneOffset.UTC, LocalDate.of(2026, 11, 30));
    park(NightMessages.write(new DistrictNight(about, night)));
  }

  private void park(String body) {
    var unused = queue.sqs().sendMessage(to -> to.queueUrl(queue.url()).messageBody(body));
  }

  @Override
  public int seen() {
    return queue.bodies(0).size();
  }

  @Test
  void saysWhenAQueueIsNotThere() {
    DeadMessages gone = SqsQueues.dead(queue.sqs(), List.of(queue.url(), queue.url() + "-gone"));
    assertThatThrownBy(() -> gone.delete(DISTRICT, Set.of(ONE), ENOUGH))
        .isInstanceOf(QueueException.class);
  }
}
