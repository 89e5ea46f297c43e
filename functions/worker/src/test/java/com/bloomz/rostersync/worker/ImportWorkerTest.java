package com.bloomz.rostersync.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportWorkerTest {
  private static final QueueEvents EVENTS = QueueEvents.of("worker");

  @Test
  void startsWithWhatTheTemplateSets() throws IOException {
    try (var worker = new ImportWorker(WorkerSettingsTest.NEEDED)) {
      SQSEvent event = EVENTS.event("bad-body");
      assertThat(
              worker
                  .handleRequest(event, LambdaContext.withTime("worker", Duration.ofMinutes(15)))
                  .getBatchItemFailures())
          .hasSize(1);
    }
  }

  @Test
  void knowsTheTimeLeftOfEachInvocation() throws IOException {
    try (var worker = new ImportWorker(WorkerSettingsTest.NEEDED)) {
      TimeLeft time = worker.getApplicationContext().getBean(Invocation.class)::timeLeft;
      SQSEvent event = EVENTS.event("bad-body");
      worker.handleRequest(event, LambdaContext.withTime("worker", Duration.ofMinutes(15)));
      assertThat(time.left()).isEqualTo(Duration.ofMinutes(15));
      worker.handleRequest(event, LambdaContext.withTime("worker", Duration.ofSeconds(12)));
      assertThat(time.left()).isEqualTo(Duration.ofSeconds(12));
      assertThat(worker.getApplicationContext().containsBean(Context.class)).isFalse();
    }
  }

  @Test
  void doesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new ImportWorker(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROSTER_TABLE");
  }
}
