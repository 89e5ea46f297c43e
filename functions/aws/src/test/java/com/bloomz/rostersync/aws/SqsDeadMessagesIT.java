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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqsDeadMessagesIT implements DeadMessagesContract {
  @RegisterExtension private static final LocalQueue QUEUE = new LocalQueue();

  @Override
  public DeadMessages messages() {
    return SqsQueues.dead(QUEUE.sqs(), List.of(QUEUE.url()));
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
    var unused = QUEUE.sqs().sendMessage(to -> to.queueUrl(QUEUE.url()).messageBody(body));
  }

  @Override
  public int seen() {
    return QUEUE.bodies(0).size();
  }

  @Test
  void saysWhenAQueueIsNotThere() {
    DeadMessages gone = SqsQueues.dead(QUEUE.sqs(), List.of(QUEUE.url(), QUEUE.url() + "-gone"));
    assertThatThrownBy(() -> gone.delete(DISTRICT, Set.of(ONE), ENOUGH))
        .isInstanceOf(QueueException.class);
  }
}
